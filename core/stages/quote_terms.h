// SPDX-License-Identifier: Apache-2.0
// Terms and titles in quotation marks, which nobody says.
#pragma once

#include "document/document.h"

namespace isnad {

class TermJudge {
 public:
  explicit TermJudge(const Document& document);

  /// True when the quotation is a term, a title or a name: short, and what stands around it shows that it
  /// names something: صحيفة «الساحل», its “smart skin” sensor unit.
  [[nodiscard]] auto is_term(const Quote& quote) const -> bool;

 private:
  const Document& document_;
  std::vector<Offset> heads_;  ///< where words end that are followed by a name in quotation marks
};

}  // namespace isnad
