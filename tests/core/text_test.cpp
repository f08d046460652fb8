// SPDX-License-Identifier: Apache-2.0
#include "support.h"
#include "text/calendar_date.h"
#include "text/fold.h"

namespace isnad::test {
namespace {

TEST(Utf8, RefusesWhatIsNotUtf8) {
  const std::pair<const char*, std::size_t> cases[] = {
      {"ab\xFF", 2}, {"\xC3", 0}, {"a\xED\xA0\x80", 1}, {"\xF5\x80\x80\x80", 0}};
  for (const auto& [bytes, bad] : cases) {
    std::size_t bad_byte = 99;
    EXPECT_FALSE(decode_utf8(bytes, &bad_byte));
    EXPECT_EQ(bad_byte, bad);
  }
}

TEST(Utf8, GoesThereAndBack) {
  for (const std::string& text : std::vector<std::string>{"", "قال «نعم»", "a\r\nb", "\xEF\xBB\xBFx", "𝔸😀"}) {
    EXPECT_EQ(encode_utf8(*decode_utf8(text)), text);
  }
}

TEST(Utf8, WritesLoneSurrogatesAsReplacement) {
  EXPECT_EQ(encode_utf8(std::u16string{u'a', 0xD800, u'b'}),
            "a\xEF\xBF\xBD"
            "b");
}

struct FoldCase {
  const char* text;
  const char* light;
  const char* full;
};

class Fold : public testing::TestWithParam<FoldCase> {};

TEST_P(Fold, Both) {
  EXPECT_EQ(encode_utf8(folded(utf16(GetParam().text), Folding::light)), GetParam().light);
  EXPECT_EQ(encode_utf8(folded(utf16(GetParam().text), Folding::full)), GetParam().full);
}

INSTANTIATE_TEST_SUITE_P(Cases, Fold,
                         testing::Values(FoldCase{"قَالَ", "قال", "قال"},                 // vowel signs
                                         FoldCase{"العـــربية", "العربية", "العربيه"},  // tatweel; ta marbuta
                                         FoldCase{"إن", "إن", "ان"},                    // hamza only in full
                                         FoldCase{"على", "على", "علي"},
                                         FoldCase{"کی", "کی", "كي"},  // Persian letters
                                         FoldCase{"ﻻ", "لا", "لا"},   // presentation form
                                         FoldCase{"١٢٣", "123", "123"}, FoldCase{"U.S.", "u.s.", "u.s."},
                                         FoldCase{"don’t", "don't", "don't"}, FoldCase{"ÉTÉ", "été", "été"},
                                         FoldCase{"a\u00A0b", "a b", "a b"}));

TEST(IsoDate, TakesRealDaysOnly) {
  for (const char* good :
       {"2024-04-02", "2024-02-29", "2024-04-02T10:30", "2024-04-02T10:30:05Z", "2024-04-02T10:30+03:00"}) {
    EXPECT_TRUE(is_iso_date(good)) << good;
  }
  for (const char* bad :
       {"", "2024", "2024-13-01", "2023-02-29", "02/04/2024", "2024-04-02x", "2024-04-02T25:00"}) {
    EXPECT_FALSE(is_iso_date(bad)) << bad;
  }
}

}  // namespace
}  // namespace isnad::test
