// SPDX-License-Identifier: Apache-2.0
// Paragraphs, their roles, and the outlet.
#include "support.h"

namespace isnad::test {
namespace {

auto roles(const Document& document) -> std::string {
  std::string letters;
  for (const auto role : document.roles) letters += "HYDBN"[static_cast<std::size_t>(role)];
  return letters;
}

auto outlet(const Document& document) -> std::string {
  return document.outlet ? encode_utf8(document.slice(document.outlet->span)) : "";
}

struct RoleCase {
  const char* name;
  const char* text;
  const char* roles;  ///< H headline, Y byline, D dateline, B body, N note
  const char* outlet;
};

class Roles : public testing::TestWithParam<RoleCase> {};

TEST_P(Roles, AreTold) {
  const Document document = analyze(utf16(GetParam().text));
  EXPECT_EQ(roles(document), GetParam().roles);
  EXPECT_EQ(outlet(document), GetParam().outlet);
}

INSTANTIATE_TEST_SUITE_P(
    Articles, Roles,
    testing::Values(
        RoleCase{"headline_and_body", "Bridge closes\n\nThe bridge was closed on Monday.", "HB", ""},
        RoleCase{"no_headline", "The bridge was closed on Monday.\n\nIt reopens in May.", "BB", ""},
        RoleCase{"one_line", "Bridge closes", "B", ""},
        RoleCase{"byline_and_agency",
                 "Bridge closes\nBy Nora Castell\nHALDEN (Northern Wire) — The bridge was closed.", "HYB",
                 "Northern Wire"},
        RoleCase{"place_only", "Bridge closes\nHALDEN — The bridge was closed.", "HB", ""},
        RoleCase{"agency_alone", "Bridge closes\nHALDEN (Northern Wire) -\nThe bridge was closed.", "HDB",
                 "Northern Wire"},
        RoleCase{"english_note",
                 "Bridge closes\nIt was closed.\nThis article was originally published by the Halden Post.",
                 "HBN", "the Halden Post"},
        RoleCase{"domain_with_footnote",
                 "إغلاق الجسر\nأغلق الجسر أمس.\nتم نشر هذه المقالة في الأصل على موقع haldenpost.example3",
                 "HBN", "haldenpost.example"},
        RoleCase{"arabic_dateline", "إغلاق الجسر\nالرياض – نهر: أغلق الجسر أمس.", "HB", "نهر"},
        RoleCase{"arabic_dateline_line", "إغلاق الجسر\nالرياض - نهر:\nأغلق الجسر أمس.", "HDB", "نهر"},
        RoleCase{"arabic_agency_in_brackets", "إغلاق الجسر\nواشنطن (نهر) - أغلق الجسر أمس.", "HB", "نهر"},
        RoleCase{"arabic_agency_first", "إغلاق الجسر\n(نهر) الخرطوم – أغلق الجسر أمس.", "HB", "نهر"},
        RoleCase{"arabic_agency_in_marks", "إغلاق الجسر\nبيروت – «الضفة»: أغلق الجسر أمس.", "HB", "الضفة"},
        RoleCase{"arabic_byline", "إغلاق الجسر\nبقلم: سمير عادل\nأغلق الجسر أمس.", "HYB", ""},
        RoleCase{"arabic_note", "إغلاق الجسر\nأغلق الجسر أمس.\nنُشر هذا التقرير في صحيفة «الضفة» يوم الأحد.",
                 "HBN", "الضفة"},
        RoleCase{"said_is_no_byline",
                 "إغلاق الجسر\nكتب الوزير على حسابه أن الجسر سيفتح قريبا بعد أعمال صيانة طويلة.", "HB", ""},
        RoleCase{"colon_is_no_dateline", "إغلاق الجسر\nقال الوزير: أغلق الجسر أمس.", "HB", ""}),
    [](const auto& role_case) { return role_case.param.name; });

TEST(Paragraphs, AreLines) {
  EXPECT_EQ(analyze(u"a\nb\r\nc\rd\n\n \n\u2029e").paragraphs.size(), 5U);
}

TEST(Paragraphs, WrappedLinesAreOne) {
  const Document document = analyze(
      u"The ministry said on Monday that the work on the\n"
      u"new road would begin next week and would take a\n"
      u"year; nobody knew what it would cost.\n\nA second one.");
  EXPECT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.sentences.size(), 2U);
}

TEST(Paragraphs, ShortLinesAreAList) {
  EXPECT_EQ(analyze(u"Milk and bread\nTea\nSugar for the cake").paragraphs.size(), 3U);
}

}  // namespace
}  // namespace isnad::test
