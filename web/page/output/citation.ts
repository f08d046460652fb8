// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Attribution } from "isnad";
import { chainNames, manner, sourceOf } from "../findings/telling.js";
import { dictionary, formatDate, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { copyText } from "./hand-over.js";

const say = dictionary({
  via: { en: "{speaker}, through {tellers}", ar: "{speaker}، عن طريق {tellers}" },
  hearsay: { en: "{speaker}, {hearsay}", ar: "{speaker}، {hearsay}" },
  comma: { en: ", ", ar: "، " },
  quoted: { en: "“{content}”", ar: "«{content}»" },
  telling: { en: "{speaker} ({manner}): {content}", ar: "{speaker} ({manner}): {content}" },
  cite: { en: "{told} [{place}]", ar: "{told} [{place}]" },
});

/** «Reportedly» at the head of a sentence is «reportedly» within one. */
function withinSentence(words: string): string {
  return words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** A statement as one line that can stand in another text: who, through whom, what, where, when. */
export function citation(
  analysis: Analysis,
  one: Attribution,
  words: (span: { start: number; end: number }) => string,
  locale: Locale,
): string {
  const names = chainNames(analysis, one, words, locale);
  const isHearsay = one.chain.map((link) => sourceOf(analysis, link)?.kind === "hearsay");
  const before = names.slice(0, -1);
  const comma = say(locale, "comma");
  const tellers = before
    .filter((_, index) => !isHearsay[index])
    .toReversed()
    .join(comma);
  const hearsay = before
    .filter((_, index) => isHearsay[index])
    .map(withinSentence)
    .join(comma);
  let speaker = names.at(-1) ?? "";
  if (tellers !== "") speaker = say(locale, "via", { speaker, tellers });
  if (hearsay !== "") speaker = say(locale, "hearsay", { speaker, hearsay });
  const parts = one.content.map((span) => words(span).trim()).join(" … ");
  // Marks say «word for word»: what the writer put in other words, or quoted in part, stands as the text has it.
  const content =
    one.form === "direct" && parts !== ""
      ? say(locale, "quoted", { content: parts })
      : parts || words(one.cue);
  const told = say(locale, "telling", { speaker, manner: manner(locale, one), content });
  const date = analysis.published.value;
  const place = [analysis.outlet?.name, date === null ? undefined : formatDate(locale, date)]
    .filter((part) => part !== undefined)
    .join(say(locale, "comma"));
  return place === "" ? told : say(locale, "cite", { told, place });
}

/** Puts a statement on the clipboard. */
export function copyCitation(store: Store, analysis: Analysis, one: Attribution): Promise<void> {
  return copyText(
    store,
    citation(analysis, one, (span) => store.words(span), store.locale),
  );
}
