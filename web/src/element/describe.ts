// SPDX-License-Identifier: Apache-2.0
// What there is to say of a finding, in the words of the element; knows nothing of how it is shown.
import type { Attribution, Entity, Issue, Quantity, Quote, Time } from "../types.js";
import { sayFigure, sayFigureUnit } from "../words/figures.js";
import { formatNumber, regionName, type Locale } from "../words/language.js";
import { sayTime } from "../words/times.js";
import type { Finding } from "./layers.js";
import { comma, isWord, say, type Word } from "./words.js";

/** A name for the kind, a headline, and facts with their names. */
export interface Description {
  kind: Word;
  title: string;
  facts: [Word, string][];
}

type Slice = (span: { start: number; end: number }) => string;

const shortest = 140;

function shorten(text: string): string {
  return text.length <= shortest ? text : `${text.slice(0, text.lastIndexOf(" ", shortest))} …`;
}

function describeAttribution(item: Attribution, slice: Slice, locale: Locale): Description {
  const tellers = item.chain.map((link) => {
    const name = link.name ?? (link.span ? slice(link.span) : say(locale, "unknown"));
    return link.named ? name : `${name} (${say(locale, "unnamed")})`;
  });
  const facts: [Word, string][] = [];
  const content = item.content.map(slice).join(" … ");
  if (content !== "") facts.push(["told", shorten(content)]);
  if (item.modality !== "asserted" && isWord(item.modality)) {
    facts.push(["tone", say(locale, item.modality)]);
  }
  const title = tellers.reverse().join(` ${say(locale, "through")} `);
  return { kind: "teller", title: title === "" ? say(locale, "unknown") : title, facts };
}

function describeQuote(item: Quote, slice: Slice, locale: Locale): Description {
  const remarks: Word[] = [];
  if (item.depth > 1) remarks.push("nested");
  if (!item.closed) remarks.push("open");
  if (item.scare) remarks.push("term");
  const how = remarks.map((remark) => say(locale, remark)).join(comma(locale));
  return {
    kind: "quotation",
    title: shorten(slice(item)),
    facts: how === "" ? [] : [["tone", how]],
  };
}

function describeEntity(item: Entity, kind: Word, locale: Locale): Description {
  const facts: [Word, string][] = [];
  if (item.role !== null) facts.push(["role", item.role]);
  if (item.also.length > 0) facts.push(["also", item.also.join(comma(locale))]);
  if (item.country !== null) facts.push(["country", regionName(locale, item.country)]);
  facts.push(["mentioned", formatNumber(locale, item.mentions.length)]);
  return { kind, title: item.name, facts };
}

function describeTime(item: Time, slice: Slice, locale: Locale): Description {
  const when = sayTime(locale, item);
  return { kind: "times", title: slice(item), facts: when === "" ? [] : [["time", when]] };
}

function describeQuantity(item: Quantity, slice: Slice, locale: Locale): Description {
  const facts: [Word, string][] = [["figure", sayFigure(locale, item)]];
  const unit = sayFigureUnit(locale, item);
  if (unit !== "") facts.push(["unit", unit]);
  return { kind: "figures", title: slice(item), facts };
}

function describeIssue(item: Issue, locale: Locale): Description {
  const repairs = (item.repair ?? []).map(({ text }) => (text === "" ? say(locale, "removed") : text));
  return {
    kind: "issues",
    title: item.message[locale],
    facts: repairs.length > 0 ? [["repair", repairs.join(comma(locale))]] : [],
  };
}

/** Describes a finding of `text`. */
export function describe(finding: Finding, text: string, locale: Locale): Description {
  const slice: Slice = ({ start, end }) => text.slice(start, end);
  switch (finding.layer) {
    case "sources":
      return describeAttribution(finding.item, slice, locale);
    case "quotes":
      return describeQuote(finding.item, slice, locale);
    case "people":
    case "organisations":
    case "places":
      return describeEntity(finding.item, finding.layer, locale);
    case "times":
      return describeTime(finding.item, slice, locale);
    case "figures":
      return describeQuantity(finding.item, slice, locale);
    case "issues":
      return describeIssue(finding.item, locale);
  }
}
