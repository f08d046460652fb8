// SPDX-License-Identifier: Apache-2.0
// tests/cases/quotes.txt: the insides of quotations are marked in place.
#include <algorithm>

#include "support.h"

namespace isnad::test {
namespace {

constexpr char16_t opening = u'⟦';
constexpr char16_t closing = u'⟧';

auto marked(const std::u16string& text) -> std::string {
  const Document document = analyze(text);
  struct Insertion {
    Offset at;
    bool closes;
    Offset other;
    std::u16string text;
  };
  std::vector<Insertion> insertions;
  for (const auto& quote : document.quotes) {
    insertions.push_back({quote.span.start, false, quote.span.end, {opening}});
    insertions.push_back(
        {quote.span.end, true, quote.span.start, quote.closed ? std::u16string{closing} : u"⟧?"});
  }
  // Inner marks end before outer ones do, and begin after them.
  std::sort(insertions.begin(), insertions.end(), [](const Insertion& a, const Insertion& b) {
    if (a.at != b.at) return a.at < b.at;
    if (a.closes != b.closes) return a.closes;
    return a.other > b.other;
  });
  std::u16string shown;
  Offset from = 0;
  for (const auto& insertion : insertions) {
    shown += text.substr(from, insertion.at - from) + insertion.text;
    from = insertion.at;
  }
  return encode_utf8(shown + text.substr(from));
}

class Quotes : public testing::TestWithParam<Case> {};

TEST_P(Quotes, AreFoundWhereMarked) {
  std::u16string text = utf16(GetParam().text);
  for (std::size_t at = 0; (at = text.find(u"⟧?", at)) != std::u16string::npos;) text.erase(at, 2);
  std::erase(text, opening);
  std::erase(text, closing);
  EXPECT_EQ(marked(text), GetParam().text);
}
INSTANTIATE_TEST_SUITE_P(Cases, Quotes, testing::ValuesIn(read_cases("quotes.txt")), case_name("quotes"));

TEST(QuoteDepth, CountsWhatIsAround) {
  const Document document = analyze(u"“The so-called “night mode” was ‘on ”too“’,” he said.");
  ASSERT_GE(document.quotes.size(), 2U);
  EXPECT_EQ(document.quotes[0].depth, 1);
  EXPECT_EQ(document.quotes[1].depth, 2);
}

TEST(QuoteScare, IsATermAndNoSpeech) {
  const Document document = analyze(u"The “dead pool” level fell. “Nobody answered,” he said.");
  ASSERT_EQ(document.quotes.size(), 2U);
  EXPECT_TRUE(document.quotes[0].scare);
  EXPECT_FALSE(document.quotes[1].scare);
}

}  // namespace
}  // namespace isnad::test
