// SPDX-License-Identifier: Apache-2.0
// tests/cases/sentences.*.txt: the breaks are marked in place.
#include "support.h"

namespace isnad::test {
namespace {

constexpr char16_t mark = u'¦';

auto marked(const std::u16string& text, const std::string& language) -> std::string {
  const Document document = analyze(text, {"", language});
  std::u16string shown = text;
  for (auto sentence = document.sentences.rbegin(); sentence != document.sentences.rend(); ++sentence) {
    if (sentence->span.start > 0) shown.insert(sentence->span.start, 1, mark);
  }
  return encode_utf8(shown);
}

void check(const Case& expected, const std::string& language) {
  std::u16string text = utf16(expected.text);
  std::erase(text, mark);
  EXPECT_EQ(marked(text, language), expected.text);
}

class EnglishSentences : public testing::TestWithParam<Case> {};
TEST_P(EnglishSentences, BeginWhereMarked) {
  check(GetParam(), "en");
}
INSTANTIATE_TEST_SUITE_P(Cases, EnglishSentences, testing::ValuesIn(read_cases("sentences.en.txt")),
                         case_name("en"));

class ArabicSentences : public testing::TestWithParam<Case> {};
TEST_P(ArabicSentences, BeginWhereMarked) {
  check(GetParam(), "ar");
}
INSTANTIATE_TEST_SUITE_P(Cases, ArabicSentences, testing::ValuesIn(read_cases("sentences.ar.txt")),
                         case_name("ar"));

}  // namespace
}  // namespace isnad::test
