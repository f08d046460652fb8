// SPDX-License-Identifier: Apache-2.0
// tests/cases/words.*.txt: the cuts of words into morphemes are marked in place.
#include "model/tagger.h"
#include "support.h"

namespace isnad::test {
namespace {

auto marked(const std::u16string& text, const std::string& language) -> std::string {
  const Document document = analyze(text, {"", language, true});
  std::u16string shown = text;
  for (auto morpheme = document.morphemes.rbegin(); morpheme != document.morphemes.rend(); ++morpheme) {
    if (morpheme->span.start > document.tokens[morpheme->token].span.start) {
      shown.insert(morpheme->span.start, 1, u'|');
    }
  }
  return encode_utf8(shown);
}

void check(const Case& expected, const std::string& language) {
  std::u16string text = utf16(expected.text);
  std::erase(text, u'|');
  EXPECT_EQ(marked(text, language), expected.text);
}

class EnglishWords : public testing::TestWithParam<Case> {};
TEST_P(EnglishWords, AreCutWhereMarked) {
  check(GetParam(), "en");
}
INSTANTIATE_TEST_SUITE_P(Cases, EnglishWords, testing::ValuesIn(read_cases("words.en.txt")), case_name("en"));

class ArabicWords : public testing::TestWithParam<Case> {};
TEST_P(ArabicWords, AreCutWhereMarked) {
  check(GetParam(), "ar");
}
INSTANTIATE_TEST_SUITE_P(Cases, ArabicWords, testing::ValuesIn(read_cases("words.ar.txt")), case_name("ar"));

TEST(Tags, AreGivenInBothLanguages) {
  const auto tags = [](std::u16string text, const char* language) {
    std::string shown;
    for (const auto& morpheme : analyze(std::move(text), {"", language, true}).morphemes) {
      shown += std::string(part_of_speech_names[static_cast<std::size_t>(morpheme.part_of_speech)]) + ' ';
    }
    return shown;
  };
  EXPECT_EQ(tags(u"The minister left Cairo.", "en"), "DET NOUN VERB PROPN PUNCT ");
  EXPECT_EQ(tags(u"وصل الوزير إلى باريس.", "ar"), "VERB NOUN ADP PROPN PUNCT ");
  EXPECT_EQ(tags(u"Le ministre.", "fr"), "   ");
}

TEST(Tagger, RefusesWhatIsCutOff) {
  const std::string section = write_tagger({"A", "B"}, 2, {1, 0, 0, -1, 0, 0, 5, 6});
  EXPECT_TRUE(Tagger::read(section).ok());
  EXPECT_FALSE(Tagger::read(write_tagger({"A"}, 0, {1})).ok());
  for (std::size_t size = 0; size < section.size(); ++size) {
    EXPECT_FALSE(Tagger::read(std::string_view(section).substr(0, size)).ok()) << size;
  }
}

}  // namespace
}  // namespace isnad::test
