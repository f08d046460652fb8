// SPDX-License-Identifier: Apache-2.0
#include "output/markdown.h"

#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <numeric>

#include "output/tellings.h"
#include "text/utf8.h"

namespace isnad {
namespace {

constexpr std::uint8_t grade_of_named = 3;

/// Marks that Markdown would take for its own.
auto escaped(const std::string& text) -> std::string {
  std::string safe;
  for (const char character : text) {
    if (std::string_view("\\`*_[]<>#|").find(character) != std::string_view::npos) safe += '\\';
    safe += character == '\n' ? ' ' : character;
  }
  return safe;
}

class Report {
 public:
  Report(const Document& document, const Languages& languages)
      : document_(document),
        labels_(labels_of(document, languages)),
        tellings_(tellings_of_sources(document)) {}

  auto write() -> std::string {
    write_head();
    if (document_.attributions.empty()) return text_ + label("nothing") + "\n";
    std::vector<std::uint32_t> order(document_.sources.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
      return document_.source_words[one] > document_.source_words[other];
    });
    for (const std::uint32_t source : order) write_source(source);
    write_unnamed();
    return text_;
  }

 private:
  static auto labels_of(const Document& document, const Languages& languages) -> const ReportLabels& {
    const auto& shares = document.language_shares;
    const std::string tag = !document.options.language.empty() ? document.options.language
                            : shares.empty()                   ? std::string()
                                             : document.language_tags[shares.front().language];
    const ReportLabels& own = languages.of(tag).report_labels;
    return own.empty() ? languages.any_report_labels() : own;
  }

  /// The text of a label, with values in place of its {}.
  [[nodiscard]] auto label(std::string_view key, std::initializer_list<std::string> values = {}) const
      -> std::string {
    const auto found = labels_.find(key);
    std::string text = found == labels_.end() ? std::string(key) : found->second;
    std::size_t from = 0;
    for (const std::string& value : values) {
      const std::size_t place = text.find("{}", from);
      if (place == std::string::npos) break;
      text.replace(place, 2, value);
      from = place + value.size();
    }
    return text;
  }

  [[nodiscard]] auto percent(std::size_t words) const -> std::string {
    const std::size_t all = std::max<std::size_t>(1, count_words(document_));
    return std::to_string((words * 100 + all / 2) / all) + "%";
  }

  void write_head() {
    for (std::size_t index = 0; index < document_.paragraphs.size(); ++index) {
      if (document_.roles[index] != ParagraphRole::headline) continue;
      text_ += "# " + escaped(encode_utf8(document_.slice(document_.paragraphs[index].span))) + "\n\n";
      break;
    }
    if (document_.outlet)
      text_ += "*" + escaped(encode_utf8(document_.slice(document_.outlet->span))) + "*\n\n";
    if (!document_.publication.value.empty())
      text_ += label("published", {document_.publication.value}) + "\n\n";
    text_ += "## " + label("title") + "\n\n";
    if (document_.attributions.empty()) return;
    const std::size_t told =
        std::accumulate(document_.source_words.begin(), document_.source_words.end(), std::size_t{0});
    const std::size_t all = count_words(document_);
    text_ += label("summary", {percent(told), std::to_string(document_.sources.size()),
                               percent(all - std::min(all, told))}) +
             "\n\n";
  }

  [[nodiscard]] auto standing(const Source& source) const -> std::string {
    if (source.kind == SourceKind::hearsay) return label("hearsay");
    if (source.named) return label("named");
    return label(source.grade > 1 ? "described" : "vague");
  }

  [[nodiscard]] auto name(const Source& source) const -> std::string {
    return source.name.empty() ? label("hearsay") : escaped(encode_utf8(source.name));
  }

  /// What the source says itself; what it only passes on stands with who is passed on.
  void write_source(std::uint32_t index) {
    std::string lines;
    std::size_t count = 0;
    for (const std::uint32_t number : tellings_[index]) {
      const auto chain = chain_of(document_, document_.attributions[number]);
      if (chain.back().source != index) continue;
      ++count;
      lines += line(number, chain);
    }
    if (count == 0) return;
    const Source& source = document_.sources[index];
    text_ += "### " + name(source) + " (" + standing(source) + ")\n\n" +
             label("share", {percent(document_.source_words[index]), std::to_string(count)}) + "\n\n" +
             lines + "\n";
  }

  [[nodiscard]] auto line(std::uint32_t number, const std::vector<ChainLink>& chain) const -> std::string {
    const Attribution& attribution = document_.attributions[number];
    std::string text = std::to_string(number + 1) + ". " + escaped(content_text(document_, attribution)) +
                       " (" + escaped(encode_utf8(document_.slice(attribution.cue)));
    std::string through;
    for (std::size_t link = 0; link + 1 < chain.size(); ++link) {
      through += (through.empty() ? "" : " ← ") + name(document_.sources[chain[link].source]);
    }
    if (!through.empty()) text += "; " + label("through", {through});
    if (document_.denials[number] != no_index)
      text += "; " + label("denies", {std::to_string(document_.denials[number] + 1)});
    return text + ")\n";
  }

  void write_unnamed() {
    std::string lines;
    for (std::uint32_t number = 0; number < document_.attributions.size(); ++number) {
      const auto chain = chain_of(document_, document_.attributions[number]);
      const Source& speaker = document_.sources[chain.back().source];
      if (speaker.grade < grade_of_named && !speaker.named) lines += line(number, chain);
    }
    if (!lines.empty()) text_ += "## " + label("unnamed") + "\n\n" + lines;
  }

  const Document& document_;
  const ReportLabels& labels_;
  std::vector<std::vector<std::uint32_t>> tellings_;
  std::string text_;
};

}  // namespace

auto write_markdown(const Document& document, const Languages& languages) -> std::string {
  return Report(document, languages).write();
}

}  // namespace isnad
