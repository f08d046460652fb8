// SPDX-License-Identifier: Apache-2.0
// What holds for every text: spans fit, steps do not matter, nothing breaks.
#include <random>

#include "output/json.h"
#include "support.h"
#include "text/characters.h"

namespace isnad::test {
namespace {

void expect_valid(const Document& document) {
  const auto size = static_cast<Offset>(document.text.size());
  Offset last = 0;
  for (const auto& [span] : document.paragraphs) {
    EXPECT_LE(last, span.start);
    EXPECT_LT(span.start, span.end);
    EXPECT_EQ(span, trimmed(document.text, span));
    last = span.end;
  }
  EXPECT_LE(last, size);
  EXPECT_EQ(document.roles.size(), document.paragraphs.size());
  EXPECT_EQ(document.paragraph_languages.size(), document.paragraphs.size());
  last = 0;
  for (const auto& token : document.tokens) {
    EXPECT_LE(last, token.span.start);
    EXPECT_LT(token.span.start, token.span.end);
    last = token.span.end;
  }
  EXPECT_LE(last, size);
  std::uint32_t token = 0;
  for (const auto& sentence : document.sentences) {
    EXPECT_TRUE(document.paragraphs.at(sentence.paragraph).span.contains(sentence.span));
    EXPECT_EQ(sentence.tokens.start, token);  // sentences tile the tokens
    token = sentence.tokens.end;
  }
  EXPECT_EQ(token, document.tokens.size());
  // Morphemes tile their tokens.
  EXPECT_EQ(document.morphemes.empty(), document.tokens.empty());
  for (std::size_t index = 0; index < document.morphemes.size(); ++index) {
    const TextSpan span = document.morphemes[index].span;
    const std::uint32_t of = document.morphemes[index].token;
    EXPECT_LE(document.morphemes[index].lemma.end, document.word_text.size());
    EXPECT_LE(document.morphemes[index].form.end, document.word_text.size());
    const bool first = index == 0 || document.morphemes[index - 1].token != of;
    const bool final = index + 1 == document.morphemes.size() || document.morphemes[index + 1].token != of;
    EXPECT_LT(span.start, span.end);
    EXPECT_EQ(span.start, first ? document.tokens.at(of).span.start : document.morphemes[index - 1].span.end);
    EXPECT_TRUE(!final || span.end == document.tokens.at(of).span.end);
  }
  Offset named = 0;
  for (const auto& mention : document.mentions) {
    EXPECT_LE(named, mention.span.start);
    EXPECT_LT(mention.span.start, mention.span.end);
    EXPECT_LT(mention.entity, document.entities.size());
    named = mention.span.end;
  }
  EXPECT_LE(named, size);
  for (const auto& quote : document.quotes) {
    EXPECT_LT(quote.span.start, quote.span.end);
    EXPECT_LE(quote.span.end, size);
  }
}

auto json(const Document& document) -> std::string {
  return write_json(document, analyzer().languages());
}

auto random_text(std::mt19937& random, std::size_t length) -> std::u16string {
  static const std::u16string alphabet =
      u"\n\n\r "
      u"\u00A0\t..…!?؟،؛:–-()[]«»“”‘’\"'„‹›/abcXYZ0123٣ةىأإاقالونعم\u064B\u0640\u200F\uFEFF\uFB50\u3002漢";
  std::u16string text;
  for (std::size_t index = 0; index < length; ++index) {
    const auto roll = random() % 50;
    text.push_back(roll == 0 ? static_cast<char16_t>(random()) : alphabet[random() % alphabet.size()]);
  }
  return text;
}

TEST(AnyText, GivesValidSpansHoweverItIsStepped) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::u16string text = random_text(random, random() % 400);
    const Document whole = analyze(text, {"", "", true});
    expect_valid(whole);
    EXPECT_EQ(whole.text, text);
    Analysis stepped = analyzer().begin(text, {"", "", true}).value();
    double last = 0;
    for (double part = 0; part < 1; last = part) {
      part = stepped.step(1 + static_cast<Offset>(random() % 50));
      EXPECT_GE(part, last);
    }
    EXPECT_EQ(json(std::move(stepped).finish()), json(whole));
  }
}

TEST(AnyText, MayBeOdd) {
  for (const auto& text :
       {std::u16string(), std::u16string(u"\n"), std::u16string(1, 0xD800), std::u16string(3, 0xDC00),
        std::u16string(u"\uFEFF"), std::u16string(1, 0), std::u16string(5000, u'"'),
        std::u16string(5000, u'.'), std::u16string(5000, u'('), std::u16string(5000, u'و')}) {
    expect_valid(analyze(text));
  }
}

/// What a caller does that has no pack but `und` before the text's languages are known.
auto analyze_on_demand(std::u16string text) -> std::pair<std::string, std::vector<std::string>> {
  const auto pack = [](const std::string& tag) {
    return read_file(std::string(ISNAD_TEST_PACKS) + "/" + tag + ".pack");
  };
  Analyzer sparing;
  EXPECT_TRUE(sparing.add_pack(pack("und")).ok());
  Analysis analysis = sparing.begin(std::move(text), {"", "", true}).value();
  std::vector<std::string> languages;
  for (double part = 0; part < 1;) {
    part = analysis.step(20);
    if (!languages.empty()) continue;
    languages = analysis.languages();
    for (const auto& tag : languages) {
      if (tag != "ar" && tag != "en") continue;
      EXPECT_TRUE(sparing.add_pack(pack(tag)).ok());
    }
  }
  const Document document = std::move(analysis).finish();
  return {write_json(document, sparing.languages()), languages};
}

TEST(PacksOnDemand, GiveWhatAllPacksGive) {
  const std::u16string arabic = u"قال الوزير في القاهرة إن خطة المياه الجديدة جاهزة للتنفيذ.";
  const std::u16string english = u"The minister said in Cairo that the plan for the water was ready.";
  const std::u16string german = u"Der Minister sagte in Kairo, dass der Plan für das Wasser fertig sei.";
  using Tags = std::vector<std::string>;
  for (const auto& [text, languages] :
       {std::pair{arabic, Tags{"ar"}}, std::pair{english, Tags{"en"}}, std::pair{german, Tags{"de"}},
        std::pair{arabic + u"\n\n" + english + u"\n\n" + arabic, Tags{"ar", "en"}},
        std::pair{std::u16string(u"123"), Tags{"und"}}, std::pair{std::u16string(), Tags{}}}) {
    const auto [written, found] = analyze_on_demand(text);
    EXPECT_EQ(written, json(analyze(text, {"", "", true})));
    EXPECT_EQ(found, languages);
  }
}

TEST(Json, NamesThePacksThatTheResultRestsOn) {
  EXPECT_NE(json(analyze(u"Der Minister sagte, der Plan sei fertig.")).find(R"("packs":{"und":)"),
            std::string::npos);
}

TEST(Languages, AreFoundByTheBeginningOfATag) {
  const Languages& languages = analyzer().languages();
  for (const auto& [tag, pack] : {std::pair{"ar", "ar"},
                                  {"ar-EG", "ar"},
                                  {"ar-Latn-EG", "ar"},
                                  {"arz", "und"},
                                  {"de", "und"},
                                  {"", "und"}}) {
    EXPECT_EQ(languages.of(tag).pack.tag(), pack) << tag;
  }
}

TEST(Begin, SaysWhatIsWrong) {
  EXPECT_EQ(Analyzer().begin(u"x", {}).error().code, "no-packs");
  EXPECT_EQ(analyzer().begin(std::u16string(max_text_length + 1, u'x'), {}).error().code, "too-long");
  EXPECT_EQ(analyzer().begin(u"x", {"tomorrow", ""}).error().code, "bad-published");
  EXPECT_EQ(Analyzer().add_pack("no pack").error().code, "bad-pack");
}

TEST(Json, CountsOffsetsAsAsked) {
  const Document document = analyze(u"😀 “é”");
  const auto quote_start = [&](OffsetUnit unit) {
    const std::string text = write_json(document, analyzer().languages(), unit);
    const auto at = text.find("\"start\":", text.find("\"quotes\":"));
    return std::stoi(text.substr(at + 8));
  };
  EXPECT_EQ(quote_start(OffsetUnit::utf16), 4);
  EXPECT_EQ(quote_start(OffsetUnit::codepoint), 3);
  EXPECT_EQ(quote_start(OffsetUnit::utf8), 8);
}

TEST(Words, AreTokensOfTheText) {
  const std::string text = json(analyze(u"No 3.5!", {"", "", true}));
  EXPECT_NE(text.find(R"("form":["No","3.5","!"])"), std::string::npos) << text;
  EXPECT_EQ(json(analyze(u"No")).find("\"words\":{\"start\""), std::string::npos);
}

}  // namespace
}  // namespace isnad::test
