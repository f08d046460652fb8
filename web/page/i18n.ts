// SPDX-License-Identifier: Apache-2.0
// What the page says, in Arabic and English. Panels bring their own words; here stand those of the frame around them.
import { dictionary, type Locale } from "isnad/words";

export { counted, dictionary, formatDate, formatNumber, regionName, type Locale } from "isnad/words";

const words = {
  title: { en: "Isnad", ar: "إسناد" },
  tagline: {
    en: "The anatomy of a news article: who says what, and through whom.",
    ar: "تشريح الخبر الصحفي: مَن قال ماذا، وعمّن.",
  },
  skip: { en: "Skip to the article", ar: "انتقل إلى المقال" },
  article: { en: "Article", ar: "المقال" },
  articleLabel: {
    en: "The article: type, paste or drop text here",
    ar: "المقال: اكتب النص هنا أو الصقه أو أفلت ملفًا",
  },
  placeholder: {
    en: "Paste or write here, or drop a text file.",
    ar: "الصق النص أو اكتبه هنا، أو أفلت ملفًا نصيًّا.",
  },
  private: {
    en: "Nothing you paste leaves this device.",
    ar: "لا يغادر جهازَك شيءٌ مما تلصقه.",
  },
  firstSteps: {
    en: "Paste an article below, drop a file on the page, or begin with a sample. Isnad reads while you write and marks what it finds; what you choose beside the text is shown in it, and the other way round.",
    ar: "الصق مقالًا أدناه، أو أفلت ملفًّا على الصفحة، أو ابدأ بنموذج. يقرأ «إسناد» وأنت تكتب ويُعلّم ما يجده؛ وما تختاره بجانب النص يظهر في موضعه منه، والعكس كذلك.",
  },
  sampleAr: { en: "Arabic sample", ar: "نموذج عربي" },
  sampleEn: { en: "English sample", ar: "نموذج إنجليزي" },
  open: { en: "Open a file", ar: "افتح ملفًا" },
  clear: { en: "Clear", ar: "امسح" },
  undo: { en: "Undo", ar: "تراجع" },
  redo: { en: "Redo", ar: "أعد التنفيذ" },
  tools: { en: "Tools", ar: "الأدوات" },
  layers: { en: "Layers", ar: "الطبقات" },
  switchLanguage: { en: "العربية", ar: "English" },
  theme: { en: "Dark or light", ar: "داكن أو فاتح" },
  panels: { en: "Findings", ar: "النتائج" },
  meanings: { en: "What is marked, and how", ar: "ماذا يُعلَّم في النص، وكيف" },
  closePanels: { en: "Close the findings", ar: "أغلق النتائج" },
  unknown: { en: "unknown", ar: "غير معروف" },
  copied: { en: "Copied.", ar: "نُسخ." },
  copyFailed: {
    en: "The browser refused to copy; select the text and copy it yourself.",
    ar: "رفض المتصفح النسخ؛ حدّد النص وانسخه بنفسك.",
  },
  nothingYet: { en: "Nothing has been read yet.", ar: "لم يُقرأ شيء بعد." },
  working: { en: "Reading…", ar: "جارٍ القراءة…" },
  cancel: { en: "Cancel", ar: "ألغِ" },
  cancelled: {
    en: "Reading was cancelled. It resumes with the next change.",
    ar: "أُلغيت القراءة، وتُستأنف مع أول تعديل.",
  },
  done: {
    en: "Analysed. Sentences: {sentences}; statements: {statements}; quotations: {quotes}.",
    ar: "حُلّل النص. الجمل: {sentences}، والأقوال: {statements}، والاقتباسات: {quotes}.",
  },
  failed: { en: "The analysis failed: {message}", ar: "تعذّر التحليل: {message}" },
  partMissing: {
    en: "A part of the page could not be fetched. Your text is unchanged; try again when there is a network.",
    ar: "تعذّر جلب جزء من الصفحة. لم يتغيّر نصك؛ أعد المحاولة عند توفّر الشبكة.",
  },
  retry: { en: "Try again", ar: "أعد المحاولة" },
  tooLong: {
    en: "The text is too long: at most 16 million characters can be analysed. Your text is unchanged.",
    ar: "النص طويل جدًّا: أقصى ما يمكن تحليله 16 مليون حرف. لم يتغيّر نصك.",
  },
  badPublished: {
    en: "That is not a date; the analysis goes on without it.",
    ar: "هذا ليس تاريخًا؛ يستمر التحليل من دونه.",
  },
  bareAddress: {
    en: "This is only an address. Isnad fetches nothing from the web: open the page, copy its text and paste it here.",
    ar: "هذا عنوان صفحة فقط. لا يجلب «إسناد» شيئًا من الإنترنت: افتح الصفحة وانسخ نصها ثم الصقه هنا.",
  },
  noHighlights: {
    en: "This browser cannot mark passages in the text; the panels show everything.",
    ar: "لا يستطيع هذا المتصفح تعليم المقاطع في النص؛ تعرض اللوحات كل شيء.",
  },
  newVersion: {
    en: "A new version of Isnad is ready. Your text stays as it is.",
    ar: "إصدار جديد من «إسناد» جاهز. يبقى نصك كما هو.",
  },
  reload: { en: "Reload", ar: "أعد التحميل" },
  later: { en: "Later", ar: "لاحقًا" },
  dismiss: { en: "Dismiss", ar: "أغلق" },
  drop: { en: "Drop the file to read it", ar: "أفلت الملف لقراءته" },
  articleKeys: {
    en: "F8 goes to the next finding, Shift F8 to the one before, F2 into its card.",
    ar: "ينقلك F8 إلى النتيجة التالية، وShift F8 إلى السابقة، وF2 إلى بطاقتها.",
  },
  keep: { en: "Keep", ar: "احفظ" },
  keepAsNew: { en: "Keep as new", ar: "احفظ نسخة جديدة" },
  compare: { en: "Compare", ar: "قارن" },
  library: { en: "Library", ar: "المكتبة" },
  help: { en: "Help", ar: "مساعدة" },
  // As many as `mostLoud` of the store.
  mostLoud: {
    en: "Three layers at most: switch one off to choose another.",
    ar: "ثلاث طبقات على الأكثر: أطفئ واحدة لتختار غيرها.",
  },
  linkOpened: {
    en: "The article came in the link and was taken out of the address. Undo brings your earlier text back.",
    ar: "جاء المقال في الرابط وأُزيل من العنوان. يعيد «تراجع» نصك السابق.",
  },
  linkDamaged: {
    en: "The link holds a text, but it is damaged or cut off. Ask for it again.",
    ar: "في الرابط نص، لكنه تالف أو مبتور. اطلبه من جديد.",
  },
} satisfies Record<string, Record<Locale, string>>;

export type Word = keyof typeof words;

/** The frame's word for something. */
export const say = dictionary(words);

/** A language's name in the interface's language. */
export function languageName(locale: Locale, tag: string): string {
  if (tag === "und") return say(locale, "unknown");
  return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;
}

/** The interface language that the browser asks for. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (language.startsWith("ar")) return "ar";
    if (language.startsWith("en")) return "en";
  }
  return "en";
}
