// SPDX-License-Identifier: Apache-2.0
// The forms in which tellings leave the core: CSV, W3C annotations, the Markdown report.
#include "output/formats.h"
#include "support.h"

namespace isnad::test {
namespace {

auto written(const std::u16string& text, std::string_view format, std::string_view table = csv_tables.front())
    -> std::string {
  return write_format(format, analyze(text, {}), analyzer().languages(), OffsetUnit::utf16, table);
}

TEST(StatementTable, HasARowForEach) {
  EXPECT_EQ(written(u"قال مسؤول في الوزارة إن الجسر آمن.", "csv", "statements"),
            "id,speaker,named,grade,kind,chain,cue,cue_start,cue_end,lemma,force,modality,form,content,"
            "content_spans,addressee,"
            "venue,time,denies,detached,rule\r\n"
            "0,مسؤول في الوزارة,false,2,role,مسؤول في الوزارة,قال,0,3,قال,say,asserted,indirect,الجسر "
            "آمن,24-33,,,,,false,telling\r\n");
}

TEST(WebAnnotation, CountsCodePointsAndQuotesTheText) {
  const std::string page = written(u"😀 قال مسؤول في الوزارة إن الجسر آمن.", "webanno");
  EXPECT_NE(page.find(R"("@context":"http://www.w3.org/ns/anno.jsonld")"), std::string::npos);
  EXPECT_NE(page.find(R"("type":"TextPositionSelector","start":26,"end":35)"), std::string::npos) << page;
  EXPECT_NE(page.find(R"("exact":"الجسر آمن")"), std::string::npos);
}

TEST(Markdown, SaysWhoSaysWhatInTheLanguageOfTheText) {
  const std::string arabic = written(u"قال مسؤول في الوزارة إن الجسر آمن.", "markdown");
  EXPECT_NE(arabic.find("## مَن قال ماذا"), std::string::npos) << arabic;
  EXPECT_NE(arabic.find("### مسؤول في الوزارة (موصوف غير مسمّى)"), std::string::npos) << arabic;
  const std::string english =
      written(u"A senior official in the ministry said that the *old* bridge was safe.", "markdown");
  EXPECT_NE(english.find("1. the \\*old\\* bridge was safe (said)"), std::string::npos) << english;
  EXPECT_NE(written(u"It rained all day in the valley and on the hills.", "markdown").find("Nobody"),
            std::string::npos);
}

}  // namespace
}  // namespace isnad::test
