// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace isnad {

/// Version of this program, as in the results.
constexpr auto version() -> const char* {
  return ISNAD_VERSION;
}

}  // namespace isnad
