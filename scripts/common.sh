# Shared by the scripts beside this file: where things are, and how to say what happens. Source it, do not run it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${ISNAD_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/isnad}
jobs=$(nproc)

# Emscripten's optimiser looks for the module acorn where Debian puts it; a Node.js from elsewhere does not look there.
export NODE_PATH=/usr/share/nodejs

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
