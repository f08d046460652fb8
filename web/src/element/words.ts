// SPDX-License-Identifier: Apache-2.0
// Everything that the element says, in Arabic and English.

import { dictionary, type Locale } from "../words/language.js";

const words = {
  findings: { en: "Findings in this article", ar: "ما وُجد في هذا المقال" },
  walk: {
    en: "{count} findings in this article. Walk through them with the arrow keys; Escape ends.",
    ar: "عدد ما وُجد في هذا المقال {count}. تنقّل بينها بمفاتيح الأسهم، ومفتاح Escape للخروج.",
  },
  reading: { en: "Reading…", ar: "جارٍ القراءة…" },
  nothing: { en: "Nothing of this kind was found.", ar: "لم يُعثر على شيء من هذا." },
  failed: { en: "The article could not be read: {message}", ar: "تعذّرت قراءة المقال: {message}" },
  sources: { en: "Tellers", ar: "الرواة" },
  quotes: { en: "Quotations", ar: "الاقتباسات" },
  people: { en: "People", ar: "أشخاص" },
  organisations: { en: "Organisations", ar: "مؤسسات" },
  places: { en: "Places", ar: "أماكن" },
  times: { en: "Times", ar: "الأزمنة" },
  figures: { en: "Figures", ar: "الأرقام" },
  issues: { en: "Broken places", ar: "مواضع الخلل" },
  teller: { en: "Teller", ar: "الراوي" },
  through: { en: "through", ar: "عن" },
  unnamed: { en: "unnamed", ar: "لم يُسمَّ" },
  unknown: { en: "unknown", ar: "غير معروف" },
  told: { en: "Statement", ar: "القول" },
  tone: { en: "How", ar: "الصيغة" },
  negated: { en: "negated", ar: "منفيّ" },
  declined: { en: "declined to say", ar: "امتنع عن القول" },
  future: { en: "yet to come", ar: "مستقبل" },
  conditional: { en: "conditional", ar: "مشروط" },
  question: { en: "a question", ar: "سؤال" },
  quotation: { en: "Quotation", ar: "اقتباس" },
  nested: { en: "within another", ar: "داخل اقتباس آخر" },
  open: { en: "never closed", ar: "لم يُغلق" },
  term: { en: "term or title", ar: "مصطلح أو اسم" },
  role: { en: "Role", ar: "الصفة" },
  also: { en: "Also", ar: "ويُذكر باسم" },
  country: { en: "Country", ar: "البلد" },
  mentioned: { en: "Mentioned", ar: "مرات الذكر" },
  time: { en: "Time", ar: "الزمن" },
  figure: { en: "Figure", ar: "الرقم" },
  unit: { en: "Of", ar: "الوحدة" },
  repair: { en: "Instead", ar: "الصواب" },
  removed: { en: "(leave out)", ar: "(يُحذف)" },
} satisfies Record<string, Record<Locale, string>>;

export type Word = keyof typeof words;

export function isWord(name: string): name is Word {
  return Object.hasOwn(words, name);
}

/** The element's word for something, with `{name}` filled in. */
export const say = dictionary(words);

/** Between the parts of a list. */
export const comma = (locale: Locale): string => (locale === "ar" ? "، " : ", ");

/** The language to speak in a place of a page: the page's own, else the reader's. */
export function localeAt(place: Element): Locale {
  const tag = place.parentElement?.closest("[lang]")?.getAttribute("lang") ?? navigator.language;
  return /^ar\b/i.test(tag) ? "ar" : "en";
}
