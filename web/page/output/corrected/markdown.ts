// SPDX-License-Identifier: Apache-2.0
// The report that core/output/markdown.cpp writes, over a corrected result: its sums and groups are new throughout.
import type { Analysis, Source } from "isnad";
import arabic from "../../../../core/languages/ar/report.txt?raw";
import english from "../../../../core/languages/en/report.txt?raw";
import { describeCorrection, correctionsTitle } from "../../corrections/list.js";
import { sourceOf, speakerOf } from "../../findings/telling.js";

/** The words of the report, from the file that the core has them from. */
function labelsFrom(file: string): Map<string, string> {
  const lines = file.split("\n").filter((line) => line.includes("\t") && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [key = "", words = ""] = line.split("\t");
      return [key, words];
    }),
  );
}

/** Marks that Markdown would take for its own. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replaceAll("\n", " ");
}

function standing(source: Source): string {
  if (source.kind === "hearsay") return "hearsay";
  if (source.named) return "named";
  return source.grade > 1 ? "described" : "vague";
}

/** The report in Markdown, in the language of the article. */
export function writeMarkdown(analysis: Analysis, text: string): string {
  const locale = analysis.language.tag === "ar" ? "ar" : "en";
  const labels = labelsFrom(locale === "ar" ? arabic : english);
  const label = (key: string, ...values: (string | number)[]) =>
    values.reduce<string>((words, value) => words.replace("{}", () => String(value)), labels.get(key) ?? key);
  const { words: all = 0 } = analysis.statistics;
  const percent = (words: number) =>
    `${String(Math.floor((words * 100 + Math.floor(all / 2)) / Math.max(1, all)))}%`;
  const name = (source: Source | undefined) =>
    source?.name === undefined || source.name === null || source.name === ""
      ? label("hearsay")
      : escape(source.name);

  const line = (index: number) => {
    const one = analysis.attributions[index];
    if (!one) return "";
    const content = one.content.map(({ start, end }) => text.slice(start, end)).join(" … ");
    const through = one.chain.slice(0, -1).map((link) => name(sourceOf(analysis, link)));
    const remarks = [
      escape(text.slice(one.cue.start, one.cue.end)),
      ...(through.length > 0 ? [label("through", through.join(" ← "))] : []),
      ...(one.denies === null ? [] : [label("denies", one.denies + 1)]),
    ];
    return `${String(index + 1)}. ${escape(content)} (${remarks.join("; ")})\n`;
  };

  const headline = analysis.paragraphs.find((paragraph) => paragraph.role === "headline");
  const told = analysis.sources.reduce((sum, source) => sum + source.words, 0);
  let report = headline ? `# ${escape(text.slice(headline.start, headline.end))}\n\n` : "";
  if (analysis.outlet)
    report += `*${escape(text.slice(analysis.outlet.span.start, analysis.outlet.span.end))}*\n\n`;
  if (analysis.published.value !== null) report += `${label("published", analysis.published.value)}\n\n`;
  report += `## ${label("title")}\n\n`;
  const statements = analysis.attributions.map((_, index) => index);
  if (statements.length === 0) return `${report}${label("nothing")}\n`;
  const own = all - Math.min(all, told);
  report += `${label("summary", percent(told), analysis.sources.length, percent(own))}\n\n`;
  const speakers = analysis.attributions.map((one) => speakerOf(analysis, one));
  for (const source of [...analysis.sources].sort((a, b) => b.words - a.words)) {
    const said = statements.filter((index) => speakers[index] === source);
    if (said.length === 0) continue;
    report += `### ${name(source)} (${label(standing(source))})\n\n`;
    report += `${label("share", percent(source.words), said.length)}\n\n${said.map(line).join("")}\n`;
  }
  const unnamed = statements.filter((index) => speakers[index]?.named === false && speakers[index].grade < 3);
  if (unnamed.length > 0) report += `## ${label("unnamed")}\n\n${unnamed.map(line).join("")}`;
  const { corrections = [] } = analysis;
  if (corrections.length === 0) return report;
  const list = corrections.map((one) => `- ${escape(describeCorrection(locale, one))}\n`);
  return `${report}\n## ${correctionsTitle(locale)}\n\n${list.join("")}`;
}
