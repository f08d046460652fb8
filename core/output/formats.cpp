// SPDX-License-Identifier: Apache-2.0
#include "output/formats.h"

#include "output/conllu.h"
#include "output/json.h"
#include "output/markdown.h"
#include "output/web_annotation.h"

namespace isnad {

auto write_format(std::string_view format, const Document& document, const Languages& languages,
                  OffsetUnit offsets, std::string_view table) -> std::string {
  if (format == "json") return write_json(document, languages, offsets);
  if (format == "conllu") return write_conllu(document);
  if (format == "webanno") return write_web_annotation(document);
  if (format == "markdown") return write_markdown(document, languages);
  if (format == "csv") return write_csv(document, table, offsets);
  return {};
}

}  // namespace isnad
