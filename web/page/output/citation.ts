// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Attribution } from "isnad";
import { chainNames, forceName } from "../findings/telling.js";
import { dictionary, formatDate, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { copyText } from "./hand-over.js";

const say = dictionary({
  via: { en: "{speaker}, through {tellers}", ar: "{speaker}، عن طريق {tellers}" },
  comma: { en: ", ", ar: "، " },
  quoted: { en: "“{content}”", ar: "«{content}»" },
  telling: { en: "{speaker} ({force}): {content}", ar: "{speaker} ({force}): {content}" },
  cite: { en: "{told} [{place}]", ar: "{told} [{place}]" },
});

/** A statement as one line that can stand in another text: who, through whom, what, where, when. */
export function citation(
  analysis: Analysis,
  one: Attribution,
  words: (span: { start: number; end: number }) => string,
  locale: Locale,
): string {
  const names = chainNames(analysis, one, words, locale);
  const speaker = names.at(-1) ?? "";
  const tellers = names.slice(0, -1).toReversed().join(say(locale, "comma"));
  const content = one.content.map((span) => words(span).trim()).join(" … ") || words(one.cue);
  const told = say(locale, "telling", {
    speaker: tellers === "" ? speaker : say(locale, "via", { speaker, tellers }),
    force: forceName(locale, one.force),
    content: say(locale, "quoted", { content }),
  });
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
