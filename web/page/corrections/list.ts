// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Correction } from "isnad";
import { dictionary, type Locale } from "../i18n.js";
import type { Store } from "../store.js";
import { withdraw } from "./commands.js";

const say = dictionary({
  title: { en: "Your corrections", ar: "تصويباتك" },
  reject: { en: "Not a statement: “{cue}”", ar: "ليس قولًا: «{cue}»" },
  teller: { en: "“{cue}”: told by {name}", ar: "«{cue}»: القائل {name}" },
  merge: { en: "“{one}” is “{other}”", ar: "«{one}» هو «{other}»" },
  split: { en: "“{one}” stands alone", ar: "«{one}» مستقل" },
  lost: { en: "its words are no longer in the text", ar: "لم تعد ألفاظه في النص" },
  back: { en: "Take back", ar: "اسحب التصويب" },
});

/** What stands above a list of corrections. */
export const correctionsTitle = (locale: Locale): string => say(locale, "title");

/** A correction in words. */
export function describeCorrection(locale: Locale, correction: Correction): string {
  switch (correction.kind) {
    case "reject":
      return say(locale, "reject", { cue: correction.statement.exact });
    case "teller":
      return say(locale, "teller", { cue: correction.statement.exact, name: correction.name });
    case "merge":
      return say(locale, "merge", { one: correction.entity.exact, other: correction.into.exact });
    case "split":
      return say(locale, "split", { one: correction.mention.exact });
  }
}

/** What the reader put right, each to be taken back. */
export function renderCorrections(store: Store): TemplateResult | typeof nothing {
  const { corrections, applied, locale } = store;
  if (corrections.length === 0) return nothing;
  return html`<h3>${say(locale, "title")}</h3>
    <ul class="corrections">
      ${corrections.map(
        (correction, index) =>
          html`<li>
            <span dir="auto">${describeCorrection(locale, correction)}</span>
            ${applied[index] === false ? html`<small>${say(locale, "lost")}</small>` : nothing}
            <button
              type="button"
              @click=${() => {
                withdraw(store, index);
              }}
            >
              ${say(locale, "back")}
            </button>
          </li>`,
      )}
    </ul>`;
}
