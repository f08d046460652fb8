// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon.h"

#include <unicode/ucharstrie.h>
#include <unicode/ucharstriebuilder.h>
#include <unicode/unistr.h>

#include "text/characters.h"

namespace isnad {
namespace {

auto walk(std::string_view section) -> icu::UCharsTrie {
  return {icu::ConstChar16Ptr(reinterpret_cast<const char16_t*>(section.data()))};
}

}  // namespace

auto Lexicon::find(std::u16string_view key) const -> ClassSet {
  if (section_.empty() || key.empty()) return 0;
  auto trie = walk(section_);
  for (const char16_t unit : key) {
    if (!USTRINGTRIE_MATCHES(trie.next(unit))) return 0;
  }
  return USTRINGTRIE_HAS_VALUE(trie.current()) ? static_cast<ClassSet>(trie.getValue()) : 0;
}

auto Lexicon::longest_prefix(std::u16string_view key) const -> PrefixMatch {
  PrefixMatch longest;
  if (section_.empty()) return longest;
  auto trie = walk(section_);
  for (std::uint32_t index = 0; index < key.size(); ++index) {
    const auto result = trie.next(key[index]);
    const bool at_word_end =
        !is_letter_or_digit(key[index]) || !is_letter_or_digit(character_at(key, index + 1));
    if (USTRINGTRIE_HAS_VALUE(result) && at_word_end) {
      longest = {index + 1, static_cast<ClassSet>(trie.getValue())};
    }
    if (!USTRINGTRIE_HAS_NEXT(result)) break;
  }
  return longest;
}

auto write_lexicon(const std::vector<std::pair<std::u16string, ClassSet>>& entries) -> Result<std::string> {
  UErrorCode status = U_ZERO_ERROR;
  icu::UCharsTrieBuilder builder(status);
  for (const auto& [key, classes] : entries) {
    builder.add(icu::UnicodeString(key.data(), static_cast<int>(key.size())), static_cast<int>(classes),
                status);
  }
  icu::UnicodeString units;
  builder.buildUnicodeString(USTRINGTRIE_BUILD_SMALL, units, status);
  if (U_FAILURE(status)) return Error{"bad-lexicon", u_errorName(status)};
  return std::string(reinterpret_cast<const char*>(units.getBuffer()),
                     static_cast<std::size_t>(units.length()) * sizeof(char16_t));
}

}  // namespace isnad
