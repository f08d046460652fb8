// SPDX-License-Identifier: Apache-2.0
// tests/cases/names.txt: names marked in place; and what is joined to one entity.
#include <algorithm>
#include <array>

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

TEST(Entities, KeepTwoPeopleOfOneSurnameApart) {
  const Document document = analyze(u"John Brown met Anna Brown in Paris.", {"", "en"});
  std::size_t people = 0;
  for (const Entity& entity : document.entities) people += entity.type == NameType::person ? 1U : 0U;
  EXPECT_EQ(people, 2U);
}

TEST(Gazetteers, RefuseRowsWithoutClass) {
  EXPECT_TRUE(Gazetteer::read("Paris\tcity\tFR\n").ok());
  EXPECT_FALSE(Gazetteer::read("Paris\ttown\tFR\n").ok());
  EXPECT_FALSE(Gazetteer::read("Paris\n").ok());
}

}  // namespace
}  // namespace isnad::test
