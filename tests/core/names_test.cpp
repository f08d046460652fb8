// SPDX-License-Identifier: Apache-2.0
// tests/cases/names.txt: names marked in place; and what is joined to one entity.
#include <algorithm>
#include <array>

#include "lexicon/sound_table.h"
#include "lexicon/word_clusters.h"
#include "model/chain_model.h"
#include "output/conllu.h"
#include "output/csv.h"
#include "stages/name_spelling.h"
#include "support.h"

namespace isnad::test {
namespace {

constexpr std::array types{"PER", "ORG", "LOC", "MISC"};

auto marked(const std::u16string& text, const std::string& language) -> std::string {
  const Document document = analyze(text, {"", language});
  std::u16string shown = text;
  for (auto mention = document.mentions.rbegin(); mention != document.mentions.rend(); ++mention) {
    shown.insert(mention->span.end, u"]");
    shown.insert(mention->span.start,
                 utf16(std::string("[") + types[static_cast<std::size_t>(mention->type)] + " "));
  }
  return encode_utf8(shown);
}

class Names : public testing::TestWithParam<Case> {};
TEST_P(Names, StandWhereMarked) {
  const std::string& line = GetParam().text;
  const std::string language = line.substr(0, line.find('\t'));
  const std::string expected = line.substr(line.find('\t') + 1);
  std::string plain = expected;
  for (const char* type : types) {
    const std::string mark = std::string("[") + type + " ";
    for (std::size_t at = 0; (at = plain.find(mark)) != std::string::npos;) plain.erase(at, mark.size());
  }
  std::erase(plain, ']');
  EXPECT_EQ(marked(utf16(plain), language), expected);
}
INSTANTIATE_TEST_SUITE_P(Cases, Names, testing::ValuesIn(read_cases("names.txt")), case_name("names"));

TEST(Entities, JoinTheNamesOfOnePerson) {
  const Document document = analyze(
      u"بايدن يزور القاهرة\n\nقال الرئيس الأمريكي جو بايدن إنه سيزور مصر. وأضاف بايدن أن الزيارة مهمة.", {});
  ASSERT_FALSE(document.entities.empty());
  EXPECT_EQ(encode_utf8(document.entities[0].name), "جو بايدن");
  EXPECT_EQ(encode_utf8(document.slice(document.entities[0].role)), "الرئيس الأمريكي");
  EXPECT_EQ(std::count_if(document.mentions.begin(), document.mentions.end(),
                          [](const Mention& mention) { return mention.entity == 0; }),
            3);
}

TEST(Entities, JoinTheNamesOfOneAgency) {
  const Document document =
      analyze(u"ذكرت وكالة أنباء الصين الجديدة (شينخوا) ذلك. وقالت شينخوا إن الوفد وصل.", {});
  ASSERT_EQ(document.entities.size(), 1U);
  EXPECT_EQ(encode_utf8(document.entities[0].name), "شينخوا");
  EXPECT_EQ(document.entities[0].country, "CN");
}

TEST(Entities, GoByWhatIsSpeltOutNotByItsLetters) {
  const Document document = analyze(
      u"The World Meteorological Organization (WMO) warned of heat. The WMO said more is coming. WMO experts "
      u"agree.",
      {"", "en"});
  ASSERT_EQ(document.entities.size(), 1U);
  EXPECT_EQ(encode_utf8(document.entities[0].name), "World Meteorological Organization");
  EXPECT_EQ(document.entities[0].type, NameType::organisation);
}

TEST(Entities, GoByTheFullNameNotByAListedFamilyName) {
  const Document document =
      analyze(u"The press secretary, Leah Donnelly, took questions. Donnelly named no date.", {"", "en"});
  ASSERT_EQ(document.entities.size(), 1U);
  EXPECT_EQ(encode_utf8(document.entities[0].name), "Leah Donnelly");
}

TEST(Entities, KeepTwoPeopleOfOneSurnameApart) {
  const Document document = analyze(u"John Brown met Anna Brown in Paris.", {"", "en"});
  std::size_t people = 0;
  for (const Entity& entity : document.entities) people += entity.type == NameType::person ? 1U : 0U;
  EXPECT_EQ(people, 2U);
}

TEST(Entities, TakeTheRoleFromAnApposition) {
  const Document document =
      analyze(u"John Kirby, spokesman for the council, said the talks were over.", {"", "en"});
  ASSERT_FALSE(document.entities.empty());
  EXPECT_EQ(encode_utf8(document.slice(document.entities[0].role)), "spokesman for the council");
  EXPECT_EQ(document.entities[0].gender, Gender::masculine);
}

TEST(Entities, TellGenderByTitle) {
  const Document document = analyze(u"قالت الوزيرة ريما حداد إن القطارات ستعمل.", {"", "ar"});
  ASSERT_FALSE(document.entities.empty());
  EXPECT_EQ(document.entities[0].gender, Gender::feminine);
}

struct Description {
  std::string language;
  std::u16string text;
  std::string reference;
};

class References : public testing::TestWithParam<Description> {};
TEST_P(References, StandForTheFirstEntity) {
  const Document document = analyze(GetParam().text, {"", GetParam().language});
  ASSERT_EQ(document.references.size(), 1U);
  EXPECT_EQ(encode_utf8(document.slice(document.references[0].span)), GetParam().reference);
  EXPECT_EQ(document.references[0].entity, 0U);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, References,
    testing::Values(Description{"en", u"President Joe Biden arrived on Monday. The president said nothing.",
                                "The president"},
                    Description{"ar", u"قال الرئيس الأمريكي جو بايدن ذلك. وأضاف الرئيس أن الأمر مهم.",
                                "الرئيس"}));

TEST(References, ArePeopleOfTheRightCountry) {
  const Document document =
      analyze(u"قال الرئيس الأمريكي جو بايدن ذلك. وأضاف الرئيس الصيني أن الأمر مهم.", {"", "ar"});
  EXPECT_TRUE(document.references.empty());
}

TEST(Spellings, OfOneName) {
  EXPECT_TRUE(is_spelling_of(u"perković", u"percović"));
  EXPECT_TRUE(is_spelling_of(u"marušić", u"marusich"));
  EXPECT_TRUE(is_spelling_of(u"هالفورسن", u"هالفورسون"));
  EXPECT_FALSE(is_spelling_of(u"hill", u"hall"));
  EXPECT_FALSE(is_spelling_of(u"johnson", u"robinson"));
}

TEST(Gazetteers, FindNamesByTheirWords) {
  const auto gazetteer = Gazetteer::read("New York\tcity\tUS\nYork\tcity\tGB\n").value();
  const auto* york = gazetteer.find(name_key(u"york"));
  const auto* beginning = gazetteer.find(name_key(u"new"));
  ASSERT_NE(york, nullptr);
  ASSERT_NE(beginning, nullptr);
  EXPECT_EQ(york->country, "GB");
  EXPECT_EQ(beginning->classes, 0);
  EXPECT_TRUE(beginning->begins_longer);
  EXPECT_EQ(gazetteer.find(name_key(u"new york"))->country, "US");
  EXPECT_EQ(gazetteer.find(name_key(u"yorkshire")), nullptr);
}

TEST(Sounds, AreOneInBothAlphabets) {
  const auto sounds = SoundTable::read(
                          "^ال\t^\nه\t-\n^ه\tH\nا\t-\nر\tR\nي\tI\nش\tX\n"
                          "h\t-\n^h\tH\na\t-\nr\tR\ni\tI\nrr\tR\nsh\tX,S\n")
                          .value();
  EXPECT_EQ(sounds.sounds_of(u"الهاري"), u"HRI");
  EXPECT_EQ(sounds.sounds_of(u"harri"), u"HRI");
  EXPECT_EQ(sounds.all_sounds_of(u"rishri", 4), (std::vector<std::u16string>{u"RIXRI", u"RISRI"}));
  EXPECT_EQ(sounds.sounds_of(u"ha"), u"") << "too few sounds";
  EXPECT_EQ(sounds.sounds_of(u"harry"), u"") << "an unknown letter";
  EXPECT_FALSE(SoundTable::read("a\t-\na\tA\n").ok());
}

TEST(WordClusters, KnowTheWordsOfTheirTable) {
  const std::string section = compile_word_clusters("3\tlondon paris\n5\tminister\n").value();
  const auto clusters = WordClusters::read(section).value();
  const auto find = [&](const char16_t* word) { return clusters.find(wide_hash(word)); };
  EXPECT_EQ(find(u"london").cluster, find(u"paris").cluster);
  EXPECT_EQ(find(u"london").family, 4);
  EXPECT_NE(find(u"minister").cluster, find(u"paris").cluster);
  EXPECT_EQ(find(u"unknown").cluster, 0);
  for (std::size_t size = 1; size < section.size(); ++size)
    EXPECT_FALSE(WordClusters::read(std::string_view(section).substr(0, size)).ok()) << size;
  EXPECT_FALSE(compile_word_clusters("x\tlondon\n").ok());
}

TEST(ChainModels, KeepNamesWhole) {
  EXPECT_TRUE(ChainModel::may_follow("B-PER", "I-PER"));
  EXPECT_FALSE(ChainModel::may_follow("B-ORG", "I-PER"));
  EXPECT_FALSE(ChainModel::may_follow("", "I-PER"));
  EXPECT_TRUE(ChainModel::may_follow("I-PER", "B-PER"));
}

TEST(ChainModels, FindTheBestPathThatIsAllowed) {
  const std::vector<std::string> labels{"O", "B-PER", "I-PER"};
  constexpr std::uint32_t bits = 1;
  // Features of the lower half say I-PER, those of the upper half O.
  const std::vector<std::int8_t> weights{0, 0, 10, 5, 0, 0};
  const auto section = write_chain_model(labels, bits, weights, {});
  const auto model = ChainModel::read(section).value();
  std::vector<ChainModel::Scores> scores(3);
  model.add(0, scores[0]);
  model.add(0, scores[1]);
  model.add(0xFFFFFFFFU, scores[2]);
  std::vector<std::uint8_t> path;
  model.decode(scores, path);
  EXPECT_EQ(path, (std::vector<std::uint8_t>{1, 2, 0}));
  for (std::size_t size = 0; size < section.size(); ++size)
    EXPECT_FALSE(ChainModel::read(std::string_view(section).substr(0, size)).ok()) << size;
}

TEST(Csv, QuotesFieldsAndListsSpans) {
  Document document;
  document.text = u"Ann, \"Bo\"";
  document.entities.push_back(
      {NameType::person, document.text, {u"Bo", u"Ann"}, u"", "", 0.5F, {}, Gender::feminine});
  document.mentions = {{{0, 3}, {}, NameType::person, 0, true}, {{6, 8}, {}, NameType::person, 0, true}};
  document.references = {{{4, 5}, {}, 0}};
  EXPECT_EQ(write_csv(document, "entities", OffsetUnit::utf16),
            "id,type,name,also,latin,country,role,gender,count,mentions,references,confidence\r\n"
            "0,PER,\"Ann, \"\"Bo\"\"\",Bo; Ann,,,,feminine,2,0-3; 6-8,4-5,0.5000\r\n");
  EXPECT_TRUE(write_csv(document, "words", OffsetUnit::utf16).empty());
}

TEST(Conllu, NamesStandInTheLastColumn) {
  const Document document = analyze(u"He met Joe Biden in California.", {"", "en"});
  const std::string conllu = write_conllu(document);
  EXPECT_NE(conllu.find("NER=B-PER|Entity=0"), std::string::npos);
  EXPECT_NE(conllu.find("NER=I-PER|Entity=0"), std::string::npos);
  EXPECT_NE(conllu.find("NER=B-LOC|Entity=1"), std::string::npos);
}

TEST(Gazetteers, RefuseRowsWithoutClass) {
  EXPECT_TRUE(Gazetteer::read("Paris\tcity\tFR\n").ok());
  EXPECT_FALSE(Gazetteer::read("Paris\ttown\tFR\n").ok());
  EXPECT_FALSE(Gazetteer::read("Paris\n").ok());
}

}  // namespace
}  // namespace isnad::test
