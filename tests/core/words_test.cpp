// SPDX-License-Identifier: Apache-2.0
// tests/cases/words.*.txt: the cuts of words into morphemes are marked in place.
#include <sstream>

#include "model/tagger.h"
#include "output/universal_features.h"
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

/// What a line of tests/cases/morphology.*.txt expects, and what is found in its place: columns with tabs
/// between.
auto read_word(const std::string& line, const std::string& language) -> std::string {
  std::vector<std::string> wanted;
  std::istringstream columns(line);
  for (std::string column; std::getline(columns, column, '\t');) wanted.push_back(column);
  std::u16string text = utf16(wanted.at(0));
  const auto start = static_cast<Offset>(text.find(u'{'));
  const auto end = static_cast<Offset>(text.find(u'}') - 1);
  std::erase_if(text, [](char16_t unit) { return unit == u'{' || unit == u'}'; });
  const Document document = analyze(text, {"", language, true});
  std::string forms;
  const Morpheme* host = nullptr;
  for (const Morpheme& morpheme : document.morphemes) {
    if (morpheme.span.start < start || morpheme.span.end > end) continue;
    forms += (forms.empty() ? "" : "+") + encode_utf8(folded(document.form(morpheme), Folding::light));
    const bool longer = host == nullptr || morpheme.span.length() > host->span.length();
    if (host == nullptr || (language == "ar" && longer)) host = &morpheme;
  }
  if (host == nullptr) return "nothing";
  const auto lemma = encode_utf8(document.lemma(*host));
  const std::string part(part_of_speech_names[static_cast<std::size_t>(host->part_of_speech)]);
  const std::string features = "|" + universal_features(*host) + "|";
  std::string missing;
  std::istringstream pairs(wanted.at(4) == "-" ? "" : wanted.at(4));
  for (std::string pair; std::getline(pairs, pair, '|');) {
    if (features.find("|" + pair + "|") == std::string::npos) missing += " no " + pair;
  }
  const auto shown = [](const std::string& found, const std::string& expected) {
    return expected == "*" ? "*" : found;
  };
  return wanted.at(0) + '\t' + forms + '\t' + shown(lemma, wanted.at(2)) + '\t' + shown(part, wanted.at(3)) +
         '\t' + wanted.at(4) + missing;
}

/// The expectation with its forms folded, as read_word gives what it finds.
auto with_folded_forms(const std::string& line) -> std::string {
  const auto first = line.find('\t');
  const auto second = line.find('\t', first + 1);
  return line.substr(0, first + 1) +
         encode_utf8(folded(utf16(line.substr(first + 1, second - first - 1)), Folding::light)) +
         line.substr(second);
}

class ArabicMorphology : public testing::TestWithParam<Case> {};
TEST_P(ArabicMorphology, IsReadAsExpected) {
  EXPECT_EQ(read_word(GetParam().text, "ar"), with_folded_forms(GetParam().text));
}
INSTANTIATE_TEST_SUITE_P(Cases, ArabicMorphology, testing::ValuesIn(read_cases("morphology.ar.txt")),
                         case_name("ar"));

class EnglishMorphology : public testing::TestWithParam<Case> {};
TEST_P(EnglishMorphology, IsReadAsExpected) {
  EXPECT_EQ(read_word(GetParam().text, "en"), with_folded_forms(GetParam().text));
}
INSTANTIATE_TEST_SUITE_P(Cases, EnglishMorphology, testing::ValuesIn(read_cases("morphology.en.txt")),
                         case_name("en"));

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
