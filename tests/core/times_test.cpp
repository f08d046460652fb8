// SPDX-License-Identifier: Apache-2.0
// What times mean for a whole article: where the publication date comes from, what is left open without one,
// dates that contradict themselves, ranges of figures, and the tables of both.
#include "findings_text.h"
#include "output/formats.h"
#include "output/json.h"
#include "support.h"

namespace isnad::test {
namespace {

auto analyze_on(const std::string& text, std::string published) -> Document {
  AnalyzeOptions options;
  options.published = std::move(published);
  return analyze(utf16(text), std::move(options));
}

auto values(const Document& document) -> std::vector<std::string> {
  std::vector<std::string> all;
  for (const auto& time : document.times) all.emplace_back(time.value.view());
  return all;
}

TEST(Publication, IsFoundInTheTextWhereNoneIsGiven) {
  const std::string text = "الرياض (وكالات) 24 مارس 2024\n\nيجتمع الوزراء الثلاثاء في جدة.";
  const Document found = analyze_on(text, "");
  EXPECT_EQ(found.publication.value, "2024-03-24");
  EXPECT_EQ(found.publication.source, Publication::Source::text);
  EXPECT_EQ(values(found), (std::vector<std::string>{"2024-03-24", "2024-03-26"}));
  const Document given = analyze_on(text, "2024-04-11");
  EXPECT_EQ(given.publication.source, Publication::Source::option);
  EXPECT_EQ(values(given).back(), "2024-04-16");
}

TEST(Publication, LeavesRelativeTimesOpenWhereThereIsNone) {
  const Document document = analyze_on("يجتمع الوزراء الثلاثاء في جدة بعد أن وصل الوفد أمس.", "");
  EXPECT_EQ(values(document), (std::vector<std::string>{"XXXX-WXX-2", "XXXX-XX-XX"}));
  for (const auto& time : document.times) EXPECT_FALSE(time.resolved);
  EXPECT_TRUE(document.timeline.empty());
  EXPECT_EQ(values(analyze_on("The ministers meet on Tuesday in Jeddah, the ministry said.", "")),
            std::vector<std::string>{"XXXX-WXX-2"});
}

struct ConflictCase {
  const char* text;
  const char* marked;  ///< empty where nothing contradicts itself
};

class DateConflicts : public testing::TestWithParam<ConflictCase> {};
TEST_P(DateConflicts, AreMarked) {
  const Document document = analyze_on(GetParam().text, "2024-05-01");
  std::string marked;
  for (const Issue& issue : document.issues) marked += encode_utf8(document.slice(issue.span));
  EXPECT_EQ(marked, GetParam().marked);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, DateConflicts,
    testing::Values(ConflictCase{"صدر القرار في 14 رمضان 1445 هـ الموافق 24 مارس 2024 في الرياض.", ""},
                    // A moon may be seen a day later.
                    ConflictCase{"صدر القرار في 14 رمضان 1445 هـ الموافق 25 مارس 2024 في الرياض.", ""},
                    ConflictCase{"صدر القرار في 14 رمضان 1445 هـ الموافق 20 مارس 2024 في الرياض.",
                                 "14 رمضان 1445 هـ الموافق 20 مارس 2024"},
                    ConflictCase{"صدر القرار في 14 رمضان 1445 هـ (2 أبريل 2024) في الرياض.",
                                 "14 رمضان 1445 هـ (2 أبريل 2024"},
                    // Two days, not one.
                    ConflictCase{"أغلق المتحف من 14 رمضان 1445 هـ إلى 2 أبريل 2024 للصيانة.", ""},
                    ConflictCase{"وقع الاتفاق الثلاثاء 2 أبريل 2024 في جدة.", ""},
                    ConflictCase{"وقع الاتفاق الخميس 2 أبريل 2024 في جدة.", "الخميس 2 أبريل 2024"},
                    ConflictCase{"The deal was signed on Monday, August 12, 2024.", ""},
                    ConflictCase{"The deal was signed on Friday, August 12, 2024.",
                                 "Friday, August 12, 2024"},
                    // Without its year the date may be of another.
                    ConflictCase{"The deal was signed on Friday, August 12.", ""}));

TEST(DateConflicts, AreToldInBothLanguages) {
  const Document document = analyze_on("صدر القرار في 14 رمضان 1445 هـ الموافق 20 مارس 2024 في الرياض.", "");
  const std::string json = write_json(document, analyzer().languages(), OffsetUnit::utf16);
  EXPECT_NE(
      json.find(R"("en":"The two dates do not agree: the first is 2024-03-24, the second 2024-03-20.")"),
      std::string::npos);
  EXPECT_NE(json.find(R"("ar":"التاريخان لا يتفقان: الأول يوافق 2024-03-24 والثاني 2024-03-20.")"),
            std::string::npos);
  EXPECT_NE(json.find(R"("kind":"contradiction","severity":"error")"), std::string::npos);
}

TEST(Ranges, ShareTheMagnitudeOfTheirEnd) {
  const auto figures = [](const std::string& text) {
    std::vector<double> all;
    for (const auto& quantity : analyze(utf16(text), {}).quantities) all.push_back(quantity.value);
    return all;
  };
  EXPECT_EQ(figures("تتراوح كلفة الجسر ما بين 20 و30 مليون دولار."), (std::vector<double>{20e6, 30e6}));
  EXPECT_EQ(figures("The bridge will cost between 20 and 30 million dollars."),
            (std::vector<double>{20e6, 30e6}));
  EXPECT_EQ(figures("سعر العلبة ما بين 20 و30 دولارا."), (std::vector<double>{20, 30}));
  EXPECT_EQ(figures("تتراوح الأجور ما بين 500 و7000 دولار."), (std::vector<double>{500, 7000}));
}

TEST(Tables, HaveTheColumnsOfTimex3AndOfFigures) {
  const Document document =
      analyze_on("بدأ العمل مطلع 2023 وكلف نحو 3.5 ملايين يورو خلال الأيام الثلاثة الماضية.", "2024-04-02");
  const auto table = [&](std::string_view name) {
    return write_format("csv", document, analyzer().languages(), OffsetUnit::utf16, name);
  };
  EXPECT_EQ(
      table("times"),
      "start,end,text,type,value,mod,begin,end_value,relative,resolved,calendar,sentence,rule\r\n"
      "10,19,مطلع 2023,DATE,2023,START,,,false,true,gregory,0,start-of\r\n"
      "50,72,الأيام الثلاثة الماضية,DURATION,P3D,,2024-03-30,2024-04-02,true,true,gregory,0,time-passed\r\n");
  EXPECT_EQ(table("quantities"),
            "start,end,text,kind,value,low,high,mod,unit,rule\r\n"
            "29,44,3.5 ملايين يورو,money,3500000,,,approx,EUR,about\r\n");
}

}  // namespace
}  // namespace isnad::test
