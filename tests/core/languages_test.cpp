// SPDX-License-Identifier: Apache-2.0
#include "support.h"

namespace isnad::test {
namespace {

auto main_language(const Document& document) -> std::string {
  return document.language_tags[document.language_shares.at(0).language];
}

struct LanguageCase {
  const char* tag;
  const char* text;
};

class Language : public testing::TestWithParam<LanguageCase> {};

TEST_P(Language, IsFound) {
  EXPECT_EQ(main_language(analyze(utf16(GetParam().text))), GetParam().tag);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Language,
    testing::Values(
        LanguageCase{"ar", "أعلنت الوزارة أن العمل في الطريق الجديد يبدأ الأسبوع المقبل."},
        LanguageCase{"en", "The ministry said that work on the new road would begin next week."},
        LanguageCase{"fa",
                     "وزارتخانه اعلام کرد که کار بر روی جاده جدید از هفته آینده آغاز "
                     "می‌شود."},
        LanguageCase{"ur", "وزارت نے کہا ہے کہ نئی سڑک پر کام اگلے ہفتے شروع ہو جائے گا۔"},
        LanguageCase{"ckb", "وەزارەت رایگەیاند کە کارکردن لە رێگا نوێیەکە هەفتەی داهاتوو دەست پێ دەکات."},
        LanguageCase{
            "fr",
            "Le ministère a annoncé que les travaux de la nouvelle route commenceront la semaine prochaine."},
        LanguageCase{
            "de",
            "Das Ministerium teilte mit, dass die Arbeiten an der neuen Straße nächste Woche beginnen."},
        LanguageCase{"ru", "Министерство сообщило, что работы на новой дороге начнутся на следующей неделе."},
        LanguageCase{"uk", "Міністерство повідомило, що роботи на новій дорозі почнуться наступного тижня."},
        LanguageCase{"el", "Το υπουργείο ανακοίνωσε ότι τα έργα αρχίζουν την επόμενη εβδομάδα."},
        LanguageCase{"he", "המשרד הודיע כי העבודות בכביש החדש יתחילו בשבוע הבא."},
        LanguageCase{"th", "กระทรวงแจ้งว่างานจะเริ่มในสัปดาห์หน้า"},
        LanguageCase{"ja", "道路の工事は来週から始まります。"},
        LanguageCase{"ko", "새 도로 공사는 다음 주에 시작된다."},
        LanguageCase{"hy", "Աշխատանքները կսկսվեն հաջորդ շաբաթ։"}));

TEST(LanguageShares, MixedTextIsDividedByItsParagraphs) {
  const Document document = analyze(
      u"أعلنت الوزارة أن العمل في الطريق الجديد يبدأ الأسبوع المقبل.\n"
      u"The ministry said that work on the new road would begin next week.");
  ASSERT_EQ(document.language_shares.size(), 2U);
  EXPECT_NEAR(document.language_shares[0].letters, document.language_shares[1].letters, 20);
}

TEST(LanguageShares, NamesInAnotherScriptAreNoPassage) {
  const Document document = analyze(u"قالت شركة ByteDance إن تطبيق TikTok لن يتأثر بالقرار الجديد للحكومة.");
  EXPECT_EQ(document.language_shares.size(), 1U);
}

TEST(LanguageShares, APassageInAnotherScriptCountsOnItsOwn) {
  const Document document = analyze(
      u"كتب الوزير على حسابه: The work on the new road will begin next week as planned. ولم يضف شيئا.");
  ASSERT_EQ(document.language_shares.size(), 2U);
}

TEST(LanguageOption, WinsOverWhatIsFound) {
  EXPECT_EQ(main_language(analyze(u"قال الوزير", {"", "fa"})), "fa");
  EXPECT_EQ(analyzer().begin(u"x", {"", "not a tag"}).error().code, "bad-language");
}

TEST(LanguageOfNothing, IsUndetermined) {
  const Document document = analyze(u"1234 — 56!");
  EXPECT_TRUE(document.language_shares.empty());
  EXPECT_EQ(document.language_tags.at(0), "und");
}

}  // namespace
}  // namespace isnad::test
