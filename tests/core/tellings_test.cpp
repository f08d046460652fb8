// SPDX-License-Identifier: Apache-2.0
// tests/cases/tellings.txt: who says what; the ledger over it; and that long or odd texts cost no more than
// others.
#include <algorithm>
#include <chrono>

#include "support.h"

namespace isnad::test {
namespace {

auto told(const std::u16string& text, const std::string& language) -> std::string {
  const Document document = analyze(text, {"", language});
  std::string shown;
  for (const Attribution& attribution : document.attributions) {
    if (!shown.empty()) shown += " ;; ";
    shown += encode_utf8(document.slice(attribution.cue)) + " | ";
    for (std::uint32_t number = 0; number < attribution.chain.count; ++number) {
      const Source& source = document.sources[document.chain_links[attribution.chain.first + number].source];
      if (number > 0) shown += " < ";
      shown += source.name.empty() ? "∅" : encode_utf8(source.name) + (source.named ? "" : "?");
    }
    shown += " | ";
    for (std::uint32_t number = 0; number < attribution.content.count; ++number) {
      if (number > 0) shown += " ‖ ";
      shown += encode_utf8(document.slice(document.content_spans[attribution.content.first + number]));
    }
  }
  return shown.empty() ? "-" : shown;
}

class Tellings : public testing::TestWithParam<Case> {};
TEST_P(Tellings, AreReadAsWritten) {
  const std::string& line = GetParam().text;
  const std::size_t text = line.find('\t') + 1;
  const std::size_t expected = line.find('\t', text) + 1;
  ASSERT_NE(expected, 0U);
  EXPECT_EQ(told(utf16(line.substr(text, expected - text - 1)), line.substr(0, text - 1)),
            line.substr(expected));
}
INSTANTIATE_TEST_SUITE_P(Cases, Tellings, testing::ValuesIn(read_cases("tellings.txt")),
                         case_name("tellings"));

TEST(Sources, KnowHowMuchTheySay) {
  const Document document =
      analyze(u"قال مسؤول في الوزارة إن الجسر آمن. وأضاف المسؤول أن الطريق مفتوح. نزل المطر.", {});
  ASSERT_EQ(document.sources.size(), 1U);
  EXPECT_FALSE(document.sources[0].named);
  EXPECT_EQ(document.sources[0].grade, 2);
  EXPECT_EQ(document.source_words[0], 4U);
  EXPECT_EQ(document.voices, (std::vector<Voice>{Voice::told, Voice::told, Voice::own}));
}

struct GradeCase {
  const char16_t* text;
  int grade;
};

class Grades : public testing::TestWithParam<GradeCase> {};
TEST_P(Grades, SayHowWellATellerIsNamed) {
  const Document document = analyze(GetParam().text, {});
  ASSERT_EQ(document.sources.size(), 1U);
  EXPECT_EQ(document.sources[0].grade, GetParam().grade) << encode_utf8(document.sources[0].name);
}
INSTANTIATE_TEST_SUITE_P(Cases, Grades,
                         testing::Values(GradeCase{u"قال الرئيس الأمريكي جو بايدن إن الأمر انتهى.", 4},
                                         GradeCase{u"ذكرت وكالة رويترز أن الأمر انتهى.", 3},
                                         GradeCase{u"قال مسؤول كبير في الوزارة إن الأمر انتهى.", 2},
                                         GradeCase{u"قالت مصادر إن الأمر انتهى.", 1},
                                         GradeCase{u"يقال إن الأمر انتهى.", 0},
                                         GradeCase{u"President Joe Biden said it was over.", 4},
                                         GradeCase{u"A senior official in the ministry said it was over.", 2},
                                         GradeCase{u"Sources said it was over.", 1},
                                         GradeCase{u"It is understood that the war is over.", 0}));

TEST(Denials, PointToWhatTheyDeny) {
  const Document document = analyze(
      u"قال النائب إن الوزارة أخفت تقرير السدود. ونفى المتحدث أن تكون الوزارة قد أخفت تقرير السدود.", {});
  ASSERT_EQ(document.attributions.size(), 2U);
  EXPECT_EQ(document.denials, (std::vector<std::uint32_t>{no_index, 0}));
}

TEST(Quotations, KnowWhoSaysThem) {
  const Document document = analyze(u"وقال الوزير: «العمل مستمر». وكتب على الجدار «ممنوع».", {});
  ASSERT_EQ(document.quotes.size(), 2U);
  EXPECT_EQ(document.quote_attributions[0], 0U);
}

/// Seconds for the analysis of `unit`, repeated up to `length` code units.
auto seconds(const std::u16string& unit, std::size_t length) -> double {
  std::u16string text;
  while (text.size() < length) text += unit;
  const auto start = std::chrono::steady_clock::now();
  static_cast<void>(analyze(text, {"", "ar"}));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class OddTexts : public testing::TestWithParam<const char16_t*> {};
TEST_P(OddTexts, CostNoMoreThanTheirLength) {
  constexpr std::size_t length = 50'000;
  constexpr double slack = 4;  // machines are noisy; the square of eight is sixty-four
  const double once = seconds(GetParam(), length);
  EXPECT_LT(seconds(GetParam(), 8 * length), slack * 8 * once + 0.2);
}
INSTANTIATE_TEST_SUITE_P(Cases, OddTexts,
                         testing::Values(u"قال ", u"قال الوزير إن (", u"«قال: ", u"قال إن قال إن ",
                                         u"بحسب ما ورد، ", u"وأضاف أن ", u"“said the ",
                                         u"مسؤول قال إن الأمر، "));

}  // namespace
}  // namespace isnad::test
