// SPDX-License-Identifier: Apache-2.0
#include "cli/packs.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace isnad::cli {
namespace fs = std::filesystem;

auto load_packs(Analyzer& analyzer) -> Result<bool> {
  std::error_code failure;
  const char* named = std::getenv("ISNAD_PACKS");
  const fs::path folder = named != nullptr
                              ? fs::path(named)
                              : fs::read_symlink("/proc/self/exe", failure).parent_path() / "packs";
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, failure)) {
    if (entry.path().extension() == ".pack") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto added = analyzer.add_pack(bytes);
    if (!added.ok()) return Error{added.error().code, path.string() + ": " + added.error().message};
  }
  if (!analyzer.languages().ready()) return Error{"no-packs", "no language packs in " + folder.string()};
  return true;
}

}  // namespace isnad::cli
