// SPDX-License-Identifier: Apache-2.0
// What the model of names sees of a text: a word for each token, made of its host morpheme and of what
// gazetteers know, and the place where it stands.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "languages/language.h"
#include "languages/name_cache.h"

namespace isnad {

/// The types of names, in the order of `NameType`.
inline constexpr std::array<std::string_view, 4> name_types{"PER", "ORG", "LOC", "MISC"};

class NameReader {
 public:
  /// Reads the whole text; sentences in languages without a model of names stay without words. While another
  /// analysis uses a language's cache, this one has its own.
  NameReader(const Document& document, const Languages& languages);

  [[nodiscard]] auto language_of(const Sentence& sentence) const -> const Language&;
  [[nodiscard]] auto is_read(std::uint32_t token) const -> bool { return words[token] != nullptr; }
  [[nodiscard]] auto host(std::uint32_t token) const -> const Morpheme& {
    return document_.morphemes[hosts[token]];
  }
  [[nodiscard]] auto has_class(std::uint32_t token, NameClass name) const -> bool {
    return (classes[token] & name_class(name)) != 0;
  }
  /// True when nothing parts the token from the one before it: no clitic of its own and none behind the
  /// other.
  [[nodiscard]] auto follows_closely(std::uint32_t token) const -> bool;

  // Of each token:
  std::vector<std::uint32_t> hosts;    ///< the morpheme that it is about
  std::vector<const NameWord*> words;  ///< null where no names are looked for
  std::vector<NamePlace> places;
  std::vector<NameClasses> classes;            ///< of the longest listed name that covers it
  std::vector<const GazetteerEntry*> entries;  ///< of the listed name of several words that begins at it
  std::vector<std::uint8_t> phrases;  ///< tokens of the listed name that begins at it; 0 where none does

 private:
  struct Kept {
    std::unique_lock<std::mutex> lock;
    std::unique_ptr<NameCache> own;
    NameCache* cache = nullptr;
  };

  void find_hosts();
  auto cache_of(const Language& language) -> NameCache&;
  auto word_of(std::uint32_t token, const Language& language, NameCache& cache) -> const NameWord*;
  auto make_word(std::uint32_t token, const Language& language, std::uint64_t reading) -> NameWord;
  auto classes_of_whole(std::uint32_t token, const Gazetteer& gazetteer) -> NameClasses;
  void mark_phrases(const Sentence& sentence, const Gazetteer& gazetteer);
  void mark_settings(const Sentence& sentence, bool begins_paragraph);

  const Document& document_;
  const Languages& languages_;
  std::unordered_map<const Language*, Kept> caches_;
  std::u16string key_;
  WordLetters letters_;
  std::vector<Reading> readings_;
};

}  // namespace isnad
