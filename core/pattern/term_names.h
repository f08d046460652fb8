// SPDX-License-Identifier: Apache-2.0
// The names that rules may use in their values: one list for the compiler of rules and for the stages that
// read the terms.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad {

enum class TermName : std::uint16_t {
  none,
  // Arithmetic, done while matching.
  add,
  multiply,
  divide,
  negate,
  // Units of time.
  second,
  minute,
  hour,
  day,
  week,
  weekend,
  month,
  quarter,
  half,
  season,
  year,
  decade,
  century,
  // Points in time (see stages/time_terms.h): what is named, how it is placed, what is said of it.
  date,
  hijri,
  weekday,
  part,
  clock,
  shift,
  later,
  previous,
  next,
  current,
  following,
  within,
  start,
  middle,
  end,
  before_christ,
  reference,
  // Lengths of time and what recurs.
  duration,
  plus,
  ago,
  after,
  elapsed,
  coming,
  every,
  // Tense of what stands around a time.
  past,
  future,
  // Quantities (see stages/find_quantities.h).
  number,
  count,
  people,
  money,
  percent,
  points,
  measure,
  ordinal,
  score,
  vague,
  // What is said of a quantity.
  approx,
  more,
  less,
  at_least,
  at_most,
  // How something is told.
  tell,
  verb,
  participle,
  according,
  hearsay,
  relay,
  citing,
  decline,
  // With which force.
  say,
  confirm,
  deny,
  claim,
  warn,
  accuse,
  promise,
  demand,
  ask,
  expect,
  think,
  reveal,
  // What may follow the cue, besides a quotation.
  that,
  bare,
  object,
  addressee,
  target,
  // What a describing word says of a source.
  kind,
  person,
  organisation,
  role,
  document,
  media,
  group,
  anaphor,
  latter,
  pronoun,
};

/// Their spellings in rule files, in the order of `TermName`.
inline constexpr std::array<std::string_view, 94> term_names{
    "none",      "add",      "multiply",     "divide",  "negate",   "second",        "minute",
    "hour",      "day",      "week",         "weekend", "month",    "quarter",       "half",
    "season",    "year",     "decade",       "century", "date",     "hijri",         "weekday",
    "part",      "clock",    "shift",        "later",   "previous", "next",          "current",
    "following", "within",   "start",        "middle",  "end",      "before-christ", "reference",
    "duration",  "plus",     "ago",          "after",   "elapsed",  "coming",        "every",
    "past",      "future",   "number",       "count",   "people",   "money",         "percent",
    "points",    "measure",  "ordinal",      "score",   "vague",    "approx",        "more",
    "less",      "at-least", "at-most",      "tell",    "verb",     "participle",    "according",
    "hearsay",   "relay",    "citing",       "decline", "say",      "confirm",       "deny",
    "claim",     "warn",     "accuse",       "promise", "demand",   "ask",           "expect",
    "think",     "reveal",   "that",         "bare",    "object",   "addressee",     "target",
    "kind",      "person",   "organisation", "role",    "document", "media",         "group",
    "anaphor",   "latter",   "pronoun"};

constexpr auto term_name_of(std::string_view spelling) -> std::optional<TermName> {
  for (std::size_t index = 0; index < term_names.size(); ++index) {
    if (term_names[index] == spelling) return static_cast<TermName>(index);
  }
  return std::nullopt;
}

}  // namespace isnad
