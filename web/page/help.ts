// SPDX-License-Identifier: Apache-2.0
import { html, type nothing, type TemplateResult } from "lit";
import { dictionary } from "./i18n.js";
import { renderMeanings } from "./meanings.js";
import { renderModal } from "./modal.js";
import type { Store } from "./store.js";

const say = dictionary({
  title: { en: "How to read with Isnad", ar: "كيف تقرأ مع «إسناد»" },
  marks: { en: "What the marks mean", ar: "معنى العلامات" },
  keys: { en: "Keys", ar: "لوحة المفاتيح" },
  next: { en: "next finding in the text", ar: "إلى النتيجة التالية في النص" },
  previous: { en: "the one before", ar: "إلى السابقة" },
  card: { en: "into its card", ar: "إلى بطاقتها" },
  escape: { en: "close the card", ar: "أغلق البطاقة" },
  undo: { en: "take back: text, date, corrections", ar: "تراجع عن تعديل النص أو التاريخ أو تصويب" },
  limits: {
    en: "Findings come from rules and models and can be wrong. Every one answers “Why?” with its rule and the words that fired; what is wrong you can correct, and your corrections go into every export.",
    ar: "النتائج من قواعد ونماذج وقد تخطئ. كل نتيجة تجيب عن «لماذا؟» بقاعدتها والألفاظ الدالّة عليها؛ وما أخطأ فيه صوّبه، فتدخل تصويباتك في كل ما تصدّره.",
  },
});

const keys = [
  ["F8", "next"],
  ["Shift + F8", "previous"],
  ["F2", "card"],
  ["Esc", "escape"],
  ["Ctrl + Z", "undo"],
] as const;

/** What the marks mean and which keys there are. */
export function renderHelp(store: Store): TemplateResult | typeof nothing {
  const { locale } = store;
  return renderModal(store, {
    id: "help",
    title: say(locale, "title"),
    content: () =>
      html`<h3>${say(locale, "marks")}</h3>
        ${renderMeanings(locale)}
        <h3>${say(locale, "keys")}</h3>
        <dl class="meanings">
          ${keys.map(
            ([key, word]) =>
              html`<div>
                <dt><kbd dir="ltr">${key}</kbd></dt>
                <dd>${say(locale, word)}</dd>
              </div>`,
          )}
        </dl>
        <p>${say(locale, "limits")}</p>`,
  });
}
