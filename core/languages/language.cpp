// SPDX-License-Identifier: Apache-2.0
#include "languages/language.h"

#include <algorithm>

#include "text/table_rows.h"

namespace isnad {
namespace {

constexpr std::string_view undetermined = "und";

auto lexicon_of(const Pack& pack, std::string_view name) -> Lexicon {
  const auto section = pack.section(name);
  return section ? Lexicon(*section) : Lexicon();
}

/// The morphology of a pack, if it has one.
auto read_morphology(Language& language) -> Result<bool> {
  const auto section = [&](std::string_view name) {
    return language.pack.section(name).value_or(std::string_view());
  };
  if (section("words-letters").empty()) return true;
  auto morphology = Morphology::read(morphology_sections(section));
  if (!morphology.ok()) return morphology.error();
  auto model = LinearModel::read(section("readings"));
  if (!model.ok()) return model.error();
  language.morphology = std::move(morphology).value();
  language.reading_model = std::move(model).value();
  language.words = std::make_shared<WordCache>();
  return true;
}

/// The tagger of a pack, if it has one, with what belongs to it.
auto read_tagger(Language& language) -> Result<bool> {
  const auto section = language.pack.section("tagger");
  if (!section) return true;
  auto tagger = Tagger::read(*section);
  if (!tagger.ok()) return tagger.error();
  language.tagger = std::move(tagger).value();
  auto rules = LemmaRules::read(language.pack.section("lemma-rules").value_or(std::string_view()));
  if (!rules.ok()) return rules.error();
  language.lemma_rules = std::move(rules).value();
  for (const std::string& tag : language.tagger->tags()) {
    TagMeaning meaning;
    meaning.part_of_speech = part_of_speech_of(tag.substr(0, tag.find('.'))).value_or(PartOfSpeech::x);
    const std::u16string key(tag.begin(), tag.end());
    meaning.features = features_of(language.word_features.find(folded(key, Folding::light)));
    language.tag_meanings.push_back(meaning);
  }
  return true;
}

/// The model of names of a pack, if it has one, and the gazetteer.
auto read_names(Language& language) -> Result<bool> {
  auto gazetteer = Gazetteer::read(language.pack.section("gazetteer").value_or(std::string_view()));
  if (!gazetteer.ok()) return gazetteer.error();
  language.gazetteer = std::move(gazetteer).value();
  if (!language.gazetteer.empty()) language.names = std::make_shared<NameCache>();
  auto clusters = WordClusters::read(language.pack.section("word-clusters").value_or(std::string_view()));
  if (!clusters.ok()) return clusters.error();
  language.word_clusters = std::move(clusters).value();
  auto sounds = SoundTable::read(language.pack.section("sounds").value_or(std::string_view()));
  if (!sounds.ok()) return sounds.error();
  language.sounds = std::move(sounds).value();
  auto names = WordClusters::read(language.pack.section("name-clusters").value_or(std::string_view()));
  if (!names.ok()) return names.error();
  language.name_clusters = std::move(names).value();
  const auto section = language.pack.section("names");
  if (!section) return true;
  auto model = ChainModel::read(*section);
  if (!model.ok()) return model.error();
  language.name_model = std::move(model).value();
  for (const std::string_view tag : language.name_model->labels()) {
    NameTag meaning;
    const std::string_view type = tag.substr(std::min<std::size_t>(tag.size(), 2));
    meaning.in_name = !type.empty();
    meaning.begins = tag.front() == 'B';
    meaning.type = type == "PER"   ? NameType::person
                   : type == "ORG" ? NameType::organisation
                   : type == "LOC" ? NameType::place
                                   : NameType::other;
    language.name_tags.push_back(meaning);
  }
  return true;
}

/// The rules of a pack, if it has them.
auto read_rules(Language& language) -> Result<bool> {
  const auto section = language.pack.section("rules");
  if (!section) return true;
  auto rules = RuleSet::read(*section);
  if (!rules.ok()) return rules.error();
  language.rules = std::move(rules).value();
  return true;
}

/// The table of currencies of a pack, if it has one.
auto read_currencies(Language& language) -> Result<bool> {
  const auto section = language.pack.section("currencies");
  if (!section) return true;
  return for_each_row(*section, "currencies", 3, [&](const TableRow& row) {
    if (row[0].empty()) return "a name is missing";
    SharedCurrency& currency = language.currencies.emplace_back();
    currency.firm = row[0].back() == '*';
    currency.name = row[0].substr(0, row[0].size() - (currency.firm ? 1 : 0));
    currency.country = row[1];
    currency.code = row[2];
    return "";
  });
}

/// What is said of broken places, in the pack that has it.
auto read_issues(Language& language) -> Result<bool> {
  const auto table = language.pack.section("issues").value_or(std::string_view());
  return for_each_row(table, "issues", 5, [&](const TableRow& row) -> std::string_view {
    IssueText& text = language.issue_texts.emplace_back();
    text.check = row[0];
    text.kind = row[1];
    text.severity = row[2];
    text.category = row[3];
    for (std::size_t index = 4; index < row.size(); ++index) {
      const std::size_t colon = row[index].find(':');
      if (colon == std::string_view::npos) return "a message is without its language";
      text.messages.emplace_back(row[index].substr(0, colon), row[index].substr(colon + 1));
    }
    return {};
  });
}

/// The words of reports of a pack, if it has them.
auto read_report(Language& language) -> Result<bool> {
  const auto table = language.pack.section("report").value_or(std::string_view());
  return for_each_row(table, "report", 2, [&](const TableRow& row) -> std::string_view {
    language.report_labels[std::string(row[0])] = std::string(row[1]);
    return {};
  });
}

}  // namespace

auto features_of(ClassSet classes) -> WordFeatures {
  const auto has = [&](ClassSet some) { return (classes & some) != 0; };
  WordFeatures features;
  if (has(word_feature::first)) features.person = 1;
  if (has(word_feature::second)) features.person = 2;
  if (has(word_feature::third)) features.person = 3;
  if (has(word_feature::masculine)) features.gender = Gender::masculine;
  if (has(word_feature::feminine)) features.gender = Gender::feminine;
  if (has(word_feature::singular)) features.number = GrammaticalNumber::singular;
  if (has(word_feature::plural)) features.number = GrammaticalNumber::plural;
  if (has(word_feature::past)) features.tense = Tense::past;
  if (has(word_feature::present)) features.tense = Tense::present;
  if (has(word_feature::finite)) features.verb_form = VerbForm::finite;
  if (has(word_feature::participle)) features.verb_form = VerbForm::participle;
  if (has(word_feature::verbal_noun)) features.verb_form = VerbForm::verbal_noun;
  if (has(word_feature::infinitive)) features.verb_form = VerbForm::infinitive;
  if (has(word_feature::definite)) features.state = NounState::definite;
  if (has(word_feature::indefinite)) features.state = NounState::indefinite;
  features.negative = has(word_feature::negative);
  return features;
}

auto Languages::add(Pack pack) -> Result<bool> {
  if (const auto section = pack.section("language-id")) {
    auto classifier = NgramClassifier::read(*section);
    if (!classifier.ok()) return classifier.error();
    identifier_ = std::move(classifier).value();
  }
  Language language;
  language.abbreviations = lexicon_of(pack, "abbreviations");
  language.sentence_cues = lexicon_of(pack, "sentence-cues");
  language.quote_cues = lexicon_of(pack, "quote-cues");
  language.paragraph_cues = lexicon_of(pack, "paragraph-cues");
  language.forms = lexicon_of(pack, "forms");
  language.contractions = lexicon_of(pack, "contractions");
  language.word_features = lexicon_of(pack, "word-features");
  language.pack = std::move(pack);
  for (const auto& done :
       {read_morphology(language), read_tagger(language), read_names(language), read_rules(language),
        read_currencies(language), read_report(language), read_issues(language)}) {
    if (!done.ok()) return done.error();
  }
  // In the order of their tags, whatever the order they came in, so that results do not depend on it.
  const auto place =
      std::lower_bound(languages_.begin(), languages_.end(), language.pack.tag(),
                       [](const Language& other, const std::string& tag) { return other.pack.tag() < tag; });
  if (place != languages_.end() && place->pack.tag() == language.pack.tag()) {
    *place = std::move(language);
  } else {
    languages_.insert(place, std::move(language));
  }
  return true;
}

auto Languages::of(std::string_view tag) const -> const Language& {
  static const Language nothing;
  const auto find = [this](std::string_view wanted) {
    return std::find_if(languages_.begin(), languages_.end(),
                        [wanted](const Language& language) { return language.pack.tag() == wanted; });
  };
  for (std::string_view part = tag; !part.empty(); part = part.substr(0, part.rfind('-'))) {
    if (const auto found = find(part); found != languages_.end()) return *found;
    if (part.find('-') == std::string_view::npos) break;
  }
  const auto fallback = find(undetermined);
  return fallback == languages_.end() ? nothing : *fallback;
}

auto Languages::any_report_labels() const -> const ReportLabels& {
  static const ReportLabels none;
  const ReportLabels* found = &none;
  for (const Language& language : languages_) {
    if (!language.report_labels.empty()) found = &language.report_labels;
  }
  return *found;
}

auto Languages::ready() const -> bool {
  return std::any_of(languages_.begin(), languages_.end(),
                     [](const Language& language) { return language.pack.tag() == undetermined; });
}

}  // namespace isnad
