// SPDX-License-Identifier: Apache-2.0
#include "morphology/reading_search.h"

#include <algorithm>
#include <utility>

namespace isnad {
namespace {

/// Words of closed classes name their proclitics one by one.
constexpr HostSet closed_hosts = host('c') | host('q') | host('b') | host('k') | host('l') | host('s');
constexpr std::uint32_t fewest_guessed_letters = 2;
constexpr std::uint32_t fewest_letters_after_article = 2;

auto is_nominal_part(PartOfSpeech part) -> bool {
  return part == PartOfSpeech::noun || part == PartOfSpeech::adj || part == PartOfSpeech::det ||
         part == PartOfSpeech::num;
}

}  // namespace

void ReadingSearch::run() {
  readings_.clear();
  for_each_host([&](const Host& host) { find_known(host); });
  keep_closest_spellings();
  add_fused();
  drop_idle_questions();
  drop_idle_first_person();
  drop_clipped_names();
  const std::size_t known = readings_.size();
  int highest = -1;
  bool name = false;
  for (const Reading& reading : readings_) {
    highest = std::max(highest, static_cast<int>(reading.level) - static_cast<int>(reading.distance.sum()));
    name |= reading.part_of_speech == PartOfSpeech::propn;
  }
  add_conversions();
  if (highest < rare) {
    for_each_host([&](const Host& host) {
      if (known == 0 || (!host.has_enclitic() && !name)) guess(host, known > 0);
    });
  }
  if (!readings_.empty()) return;
  Reading nothing;
  nothing.part_of_speech = word_.count == 1 ? PartOfSpeech::x : PartOfSpeech::propn;
  nothing.host_end = nothing.stem_end = byte(word_.count);
  nothing.guess = byte(static_cast<std::uint32_t>(morphology_.guesses().size()));
  readings_.push_back(nothing);
}

template <class Visit>
void ReadingSearch::for_each_article(Host& host, Visit visit) {
  host.article = 0;
  host.hidden_article = false;
  visit(std::as_const(host));
  const std::uint32_t left = host.end - host.begin;
  const auto& article = morphology_.clitics().article();
  if (host.has_enclitic() || article.size() != 2 || left <= fewest_letters_after_article) return;
  if ((host.proclitics->hosts & isnad::host('n')) == 0) return;
  if (host.proclitics->hides_article) {
    if (word_.exact[host.begin] != article[1]) return;
    host.article = 1;
    visit(std::as_const(host));
    host.article = 0;
    host.hidden_article = true;
    visit(std::as_const(host));
  } else if (word_.exact[host.begin] == article[0] && word_.exact[host.begin + 1] == article[1]) {
    host.article = 2;
    visit(std::as_const(host));
  }
}

auto ReadingSearch::take_enclitic(Host& host, std::uint8_t number) const -> bool {
  const auto& letters = morphology_.clitics().clitic(number).letters;
  const auto length = static_cast<std::uint32_t>(letters.size());
  if (word_.count < host.begin + length + 1) return false;
  host.distance = {};
  host.end = word_.count - length;
  host.enclitic = number;
  const Alphabet& alphabet = morphology_.alphabet();
  for (std::uint32_t index = 0; index < length; ++index) {
    if (word_.folded[host.end + index] != alphabet.fold(letters[index])) return false;
    alphabet.compare(word_.exact[host.end + index], letters[index], host.distance);
  }
  return true;
}

template <class Visit>
void ReadingSearch::for_each_host(Visit visit) {
  const CliticTable& clitics = morphology_.clitics();
  const auto with = [&](std::uint16_t number) {
    const Proclitics& proclitics = clitics.proclitics()[number];
    const auto length = static_cast<std::uint32_t>(proclitics.letters.size());
    if (length >= word_.count ||
        !std::equal(proclitics.letters.begin(), proclitics.letters.end(), word_.exact.begin())) {
      return;
    }
    Host host;
    host.proclitics = &proclitics;
    host.proclitic_number = number;
    host.begin = length;
    host.end = word_.count;
    for_each_article(host, visit);
    for (const std::uint8_t enclitic : clitics.ending_with(word_.folded[word_.count - 1])) {
      if (take_enclitic(host, enclitic)) for_each_article(host, visit);
    }
  };
  with(0);
  for (const std::uint16_t number : clitics.beginning_with(word_.exact[0])) with(number);
}

void ReadingSearch::look_around() {
  const std::uint32_t count = word_.count;
  const std::uint32_t first_end = count > farthest_end ? count - farthest_end : 1;
  for (std::uint32_t begin = 0; begin <= farthest_begin && begin < count; ++begin) {
    StemTable::Key key;
    ends_[begin] = 0;
    for (std::uint32_t end = begin + 1; end <= count; ++end) {
      key.push(word_.folded[end - 1]);
      keys_[begin][end] = key.value;
      if (end >= first_end && morphology_.stems().may_have(key.value))
        ends_[begin] |= std::uint64_t{1} << end;
    }
  }
  for (std::uint32_t enclitic = 0; enclitic < suffixes_.size() && enclitic < count; ++enclitic) {
    const std::uint32_t end = count - enclitic;
    for (std::uint32_t length = 0; length < suffixes_[enclitic].size(); ++length) {
      suffixes_[enclitic][length] = length < end
                                        ? morphology_.endings().suffix(&word_.folded[end - length], length)
                                        : EndingTable::unknown;
    }
  }
}

void ReadingSearch::find_known(const Host& host) {
  const std::uint32_t begin = host.begin + host.article;
  const EndingTable& endings = morphology_.endings();
  const SuffixNumbers& suffixes = suffixes_[word_.count - host.end];
  const std::uint32_t longest_prefix = host.definite() ? 0 : EndingTable::longest_prefix;
  for (std::uint32_t prefix_length = 0; prefix_length <= longest_prefix; ++prefix_length) {
    const std::uint32_t stem_begin = begin + prefix_length;
    if (stem_begin > farthest_begin || stem_begin >= host.end) break;
    const std::uint64_t ends = ends_[stem_begin];
    if (ends == 0) continue;
    const std::uint32_t prefix = endings.prefix(&word_.folded[begin], prefix_length);
    if (prefix == EndingTable::unknown) continue;
    for (std::uint32_t suffix_length = 0; suffix_length < suffixes.size(); ++suffix_length) {
      const std::uint32_t stem_end = host.end - suffix_length;
      if (stem_end <= stem_begin) break;
      const std::uint32_t suffix = suffixes[suffix_length];
      if (suffix == EndingTable::unknown || (ends >> stem_end & 1U) == 0) continue;
      morphology_.stems().for_each(keys_[stem_begin][stem_end], [&](const Stem& stem) {
        if (stem.kind == StemKind::closed) {
          if (prefix_length + suffix_length == 0) match(host, stem, nullptr, 0, 0);
          return;
        }
        endings.for_each(stem.ending_class, prefix, suffix, [&](const Ending& ending) {
          match(host, stem, &ending, prefix_length, suffix_length);
        });
      });
    }
  }
}

void ReadingSearch::compare(const Letter* meant, std::uint32_t from, std::uint32_t count,
                            SpellingDistance& distance) const {
  for (std::uint32_t index = 0; index < count; ++index) {
    morphology_.alphabet().compare(word_.exact[from + index], meant[index], distance);
  }
}

auto ReadingSearch::signs_agree(const Host& host, const Stem& stem, std::uint32_t begin,
                                std::uint32_t suffix) const -> bool {
  const std::uint8_t* signs = morphology_.stems().signs(stem.letters);
  for (std::uint32_t index = 0; index < stem.length; ++index) {
    std::uint8_t have = word_.signs[begin + index];
    const std::uint8_t want = signs[index];
    // Behind the article the first letter may be doubled by assimilation.
    if (index == 0 && host.definite()) have &= Alphabet::vowel_mask;
    const unsigned vowel = have & Alphabet::vowel_mask;
    const unsigned wanted_vowel = want & Alphabet::vowel_mask;
    if (want == 0 || vowel >= Alphabet::first_nunation) continue;
    if (vowel != 0 && wanted_vowel != 0 && vowel != wanted_vowel) return false;
    if ((have & Alphabet::doubled) != 0 && (want & Alphabet::doubled) == 0) return false;
    if (vowel != 0 && (have & Alphabet::doubled) == 0 && (want & Alphabet::doubled) != 0) return false;
  }
  const unsigned last = word_.signs[word_.count - 1] & Alphabet::vowel_mask;
  const unsigned before_last = word_.count > 1 ? word_.signs[word_.count - 2] & Alphabet::vowel_mask : 0U;
  const bool nunated = last >= Alphabet::first_nunation || before_last >= Alphabet::first_nunation;
  const bool may_be_nunated = stem.kind == StemKind::nominal || stem.kind == StemKind::closed;
  if (nunated && (host.has_enclitic() || host.definite() || !may_be_nunated)) return false;
  constexpr unsigned u_vowel = 2;
  constexpr unsigned i_vowel = 3;
  const bool bare_perfective = stem.kind == StemKind::perfective && suffix == 0 && !host.has_enclitic();
  return !(bare_perfective && (last == u_vowel || last == i_vowel));
}

auto ReadingSearch::fits_closed(const Host& host, const Stem& stem) const -> bool {
  const ClosedWord& closed = morphology_.stems().closed_word(stem.ending_class);
  const CliticTable& clitics = morphology_.clitics();
  if (host.definite() && !allows(closed.uses, FormUse::after_article)) return false;
  if (host.has_enclitic()) {
    const bool auxiliary = morphology_.stems().lexeme(stem.lexeme).part_of_speech == PartOfSpeech::aux;
    if (host.definite() || !allows(closed.uses, FormUse::before_pronoun)) return false;
    if ((clitics.clitic(host.enclitic).hosts & isnad::host(auxiliary ? 'v' : 'p')) == 0) return false;
  } else if (!allows(closed.uses, FormUse::free) && !host.definite()) {
    return false;
  }
  return std::all_of(
      host.proclitics->clitics.begin(), host.proclitics->clitics.end(),
      [&](std::uint8_t number) { return (clitics.clitic(number).hosts & closed.hosts & closed_hosts) != 0; });
}

auto ReadingSearch::fits_nominal(const Host& host, const Stem& stem, const Ending& ending,
                                 Reading& reading) const -> bool {
  if ((host.proclitics->hosts & isnad::host('n')) == 0) return false;
  if (host.has_enclitic()) {
    const Clitic& pronoun = morphology_.clitics().clitic(host.enclitic);
    const bool my = pronoun.features.person == 1 && pronoun.features.number == GrammaticalNumber::singular;
    if (host.definite() || (pronoun.hosts & isnad::host('n')) == 0) return false;
    if (!allows(ending.uses, my ? FormUse::before_my : FormUse::before_pronoun)) return false;
    if (reading.part_of_speech == PartOfSpeech::propn) return false;
    reading.features.state = NounState::possessed;
  } else if (host.definite()) {
    if (!allows(ending.uses, FormUse::after_article)) return false;
    reading.features.state = NounState::definite;
  } else {
    const bool indefinite = allows(ending.uses, FormUse::indefinite);
    const bool construct = allows(ending.uses, FormUse::construct);
    if (!indefinite && !construct) return false;
    reading.features.state = indefinite && construct ? NounState::bare
                             : indefinite            ? NounState::indefinite
                                                     : NounState::construct;
  }
  if (stem.gender != Gender::none) reading.features.gender = stem.gender;
  if (stem.number != GrammaticalNumber::none) reading.features.number = stem.number;
  return true;
}

auto ReadingSearch::fits_verb(const Host& host, const Stem& stem, const Ending& ending,
                              Reading& reading) const -> bool {
  if (host.definite()) return false;
  const char letter = stem.kind == StemKind::perfective     ? 'P'
                      : stem.kind == StemKind::imperfective ? 'I'
                                                            : 'C';
  if ((host.proclitics->hosts & isnad::host(letter)) == 0) return false;
  // Commands are rare in news: the short and unattested ones would only shadow other words.
  constexpr unsigned shortest_command = 3;
  if (letter == 'C' && (stem.length < shortest_command || reading.level < rare)) return false;
  if (host.has_enclitic()) {
    if (!allows(ending.uses, FormUse::before_pronoun)) return false;
    if ((morphology_.clitics().clitic(host.enclitic).hosts & isnad::host('v')) == 0) return false;
  } else if (!allows(ending.uses, FormUse::free)) {
    return false;
  }
  const unsigned written = word_.signs[reading.stem_end] & Alphabet::vowel_mask;
  if (ending.last_sign != 0 && ending.suffix_length == 1 && written != 0 && written != ending.last_sign)
    return false;
  reading.features.aspect = stem.kind == StemKind::perfective     ? Aspect::perfective
                            : stem.kind == StemKind::imperfective ? Aspect::imperfective
                                                                  : Aspect::imperative;
  reading.features.verb_form = VerbForm::finite;
  return true;
}

auto ReadingSearch::reading_of(const Host& host, std::uint32_t stem_begin, std::uint32_t stem_end)
    -> Reading {
  Reading reading;
  reading.proclitics = host.proclitic_number;
  reading.enclitic = host.enclitic;
  reading.host_begin = byte(host.begin);
  reading.host_end = byte(host.end);
  reading.stem_begin = byte(stem_begin);
  reading.stem_end = byte(stem_end);
  reading.hidden_article = host.hidden_article;
  return reading;
}

void ReadingSearch::match(const Host& host, const Stem& stem, const Ending* ending, std::uint32_t prefix,
                          std::uint32_t suffix) {
  const StemTable& stems = morphology_.stems();
  const std::uint32_t begin = host.begin + host.article + prefix;
  const Letter* letters = stems.letters(stem.letters);
  for (std::uint32_t index = 0; index < stem.length; ++index) {
    if (word_.folded[begin + index] != morphology_.alphabet().fold(letters[index])) return;
  }
  if (word_.voiced && !signs_agree(host, stem, begin, suffix)) return;
  const Lexeme& lexeme = stems.lexeme(stem.lexeme);
  Reading reading = reading_of(host, begin, host.end - suffix);
  reading.lexeme = stem.lexeme;
  reading.lemma_hash = lexeme.lemma_hash;
  reading.part_of_speech = lexeme.part_of_speech;
  reading.level = lexeme.level;
  reading.distance = host.distance;
  compare(letters, begin, stem.length, reading.distance);
  if (stem.kind == StemKind::closed) {
    if (!fits_closed(host, stem)) return;
    const ClosedWord& closed = stems.closed_word(stem.ending_class);
    reading.features = closed.features;
    reading.closed_free = allows(closed.uses, FormUse::free);
    if (is_nominal_part(reading.part_of_speech))
      reading.features.state = state_of(host.definite(), host.has_enclitic());
  } else {
    const bool name = lexeme.part_of_speech == PartOfSpeech::propn;
    if (name && host.may_be_cut_short() && (reading.distance.sum() > 0 || reading.level < rare)) return;
    compare(ending->prefix.data(), host.begin + host.article, prefix, reading.distance);
    compare(ending->suffix.data(), host.end - suffix, suffix, reading.distance);
    reading.ending = morphology_.endings().number_of(*ending);
    reading.features = ending->features;
    reading.features.passive = stem.passive;
    reading.features.verb_form = lexeme.verb_form;
    if (stem.kind == StemKind::nominal ? !fits_nominal(host, stem, *ending, reading)
                                       : !fits_verb(host, stem, *ending, reading))
      return;
  }
  add(reading);
}

void ReadingSearch::guess(const Host& host, bool only_names) {
  if (host.proclitics->question) return;
  if (host.may_be_cut_short()) return;
  const std::uint32_t begin = host.begin + host.article;
  const auto& guesses = morphology_.guesses();
  const Alphabet& alphabet = morphology_.alphabet();
  for (std::size_t number = 0; number < guesses.size(); ++number) {
    const GuessedShape& shape = guesses[number];
    const bool verb = shape.part_of_speech == PartOfSpeech::verb;
    const bool name = shape.part_of_speech == PartOfSpeech::propn;
    if (only_names && !name) continue;
    if ((host.proclitics->hosts & isnad::host(shape.host_letter)) == 0 || (verb && host.definite())) continue;
    if (!allows(shape.uses, host.has_enclitic() ? FormUse::before_pronoun : FormUse::free)) continue;
    if (host.has_enclitic() && (host.definite() || (morphology_.clitics().clitic(host.enclitic).hosts &
                                                    isnad::host(verb ? 'v' : 'n')) == 0))
      continue;
    const auto prefix = static_cast<std::uint32_t>(shape.prefix.size());
    const auto suffix = static_cast<std::uint32_t>(shape.suffix.size());
    if (host.end < begin + prefix + suffix + fewest_guessed_letters) continue;
    const auto same = [&](const std::vector<Letter>& letters, std::uint32_t at) {
      return std::equal(letters.begin(), letters.end(), word_.folded.begin() + at,
                        [&](Letter meant, Letter written) { return alphabet.fold(meant) == written; });
    };
    if (!same(shape.prefix, begin) || !same(shape.suffix, host.end - suffix)) continue;
    Reading reading = reading_of(host, begin + prefix, host.end - suffix);
    reading.guess = byte(static_cast<std::uint32_t>(number));
    reading.part_of_speech = shape.part_of_speech;
    reading.features = shape.features;
    if (!verb && (!name || host.definite()))
      reading.features.state = state_of(host.definite(), host.has_enclitic());
    add(reading);
  }
}

void ReadingSearch::add(const Reading& reading) {
  for (Reading& other : readings_) {
    const bool same =
        other.lemma_hash == reading.lemma_hash && other.part_of_speech == reading.part_of_speech &&
        other.proclitics == reading.proclitics && other.enclitic == reading.enclitic &&
        other.host_begin == reading.host_begin && other.host_end == reading.host_end &&
        other.features.bits() == reading.features.bits() && other.converted == reading.converted;
    if (!same) continue;
    // The closer spelling and the more frequent lexeme speak for both.
    const unsigned here = reading.distance.sum();
    const unsigned there = other.distance.sum();
    if (here < there || (here == there && reading.level > other.level)) other = reading;
    return;
  }
  if (readings_.size() < Morphology::most_readings) readings_.push_back(reading);
}

}  // namespace isnad
