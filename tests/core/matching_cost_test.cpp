// SPDX-License-Identifier: Apache-2.0
// What matching costs on texts made to be hard: steps and finds grow no faster than the text, counted, not
// timed.
#include "pattern/matcher.h"
#include "stages/pattern_items.h"
#include "support.h"

namespace isnad::test {
namespace {

constexpr std::size_t megabyte = 1'000'000;  // code units

struct HardText {
  const char* language;
  const char* name;
  std::u16string unit;
};

struct Cost {
  std::size_t items = 0;
  std::uint64_t steps = 0;
  std::size_t finds = 0;
};

/// Reads the first `length` code units of unit after unit, all as one sentence.
auto cost_of(const HardText& text, std::size_t length) -> Cost {
  std::u16string whole;
  while (whole.size() < length) whole += text.unit;
  AnalyzeOptions options;
  options.language = text.language;
  const Document document = analyze(whole, options);
  const RuleSet& rules = analyzer().languages().of(text.language).rules;
  PatternItems items(document);
  items.assign(0, static_cast<std::uint32_t>(document.morphemes.size()), rules);
  Matcher matcher;
  TermStore terms;
  matcher.run(rules, items.items, {}, terms);
  return {items.items.size(), matcher.steps(), matcher.edges().size()};
}

class HardTexts : public testing::TestWithParam<HardText> {};
TEST_P(HardTexts, CostInProportion) {
  const Cost small = cost_of(GetParam(), megabyte / 16);
  const Cost large = cost_of(GetParam(), megabyte);
  EXPECT_LE(large.items, megabyte);
  EXPECT_LE(large.steps, 20 * (small.steps + 100));
  EXPECT_LE(large.finds, 20 * (small.finds + 100));
  // However a text is made, an item costs no more than this.
  EXPECT_LE(large.steps, 4000 * (large.items + 1));
}
INSTANTIATE_TEST_SUITE_P(
    Cases, HardTexts,
    testing::Values(HardText{"ar", "and_and", u"و "}, HardText{"ar", "and", u"و"},
                    HardText{"ar", "digits", u"7"}, HardText{"ar", "digits_apart", u"7 "},
                    HardText{"ar", "dotted_digits", u"1.2."}, HardText{"ar", "numbers", u"مليون و"},
                    HardText{"ar", "hours", u"ساعة و"}, HardText{"ar", "days", u"أول من أمس "},
                    HardText{"en", "digits_apart", u"7 "}, HardText{"en", "hyphens", u"7-"},
                    HardText{"en", "numbers", u"two and "}, HardText{"en", "durations", u"two days and "}),
    [](const testing::TestParamInfo<HardText>& text) {
      return std::string(text.param.language) + "_" + text.param.name;
    });

}  // namespace
}  // namespace isnad::test
