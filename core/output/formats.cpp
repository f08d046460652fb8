// SPDX-License-Identifier: Apache-2.0
#include "output/formats.h"

#include "output/conllu.h"
#include "output/json.h"

namespace isnad {

auto write_format(std::string_view format, const Document& document, const Languages& languages,
                  OffsetUnit offsets) -> std::string {
  if (format == "json") return write_json(document, languages, offsets);
  if (format == "conllu") return write_conllu(document);
  return {};
}

}  // namespace isnad
