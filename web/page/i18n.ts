// SPDX-License-Identifier: Apache-2.0
/** Everything the page says, in Arabic and English. */
export type Locale = "ar" | "en";

const words = {
  title: { en: "Isnad", ar: "إسناد" },
  tagline: {
    en: "The anatomy of a news article: who says what, and through whom.",
    ar: "تشريح المقال الصحفي: مَن قال ماذا، وعمّن نُقل.",
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
  headlineMeaning: {
    en: "Headline, byline and notes are told apart from the body.",
    ar: "يُميَّز العنوان واسم الكاتب والحواشي من المتن.",
  },
  sentenceMeaning: {
    en: "The sentence under the pointer or the caret.",
    ar: "الجملة التي يقف عندها المؤشر.",
  },
  quotesMeaning: {
    en: "One line under a quotation, two under one within it, dots under a term, a wave where the mark is never closed.",
    ar: "خطٌّ تحت الاقتباس، وخطّان تحت اقتباس داخله، ونقاط تحت المصطلح، وموجة حيث لم تُغلق العلامة.",
  },
  private: {
    en: "Nothing you paste leaves this device.",
    ar: "لا يغادر جهازَك شيءٌ مما تلصقه.",
  },
  firstSteps: {
    en: "Paste an article below or open a file. Isnad reads it as you type and marks what it finds; choose a finding beside the text and it is shown in the text, and the other way round.",
    ar: "الصق مقالًا أدناه أو افتح ملفًا. يقرأ «إسناد» النص أثناء كتابتك ويُعلّم ما يجده فيه؛ اختر نتيجة بجانب النص تظهر لك في موضعها، والعكس كذلك.",
  },
  sampleAr: { en: "Arabic sample", ar: "نموذج عربي" },
  sampleEn: { en: "English sample", ar: "نموذج إنجليزي" },
  open: { en: "Open a file", ar: "افتح ملفًا" },
  clear: { en: "Clear", ar: "امسح" },
  undo: { en: "Undo", ar: "تراجع" },
  redo: { en: "Redo", ar: "أعد" },
  tools: { en: "Tools", ar: "الأدوات" },
  layers: { en: "Layers", ar: "الطبقات" },
  layerHeadline: { en: "Headline", ar: "العنوان" },
  layerSentence: { en: "Sentence", ar: "الجملة" },
  layerQuotes: { en: "Quotations", ar: "الاقتباسات" },
  switchLanguage: { en: "العربية", ar: "English" },
  theme: { en: "Dark or light", ar: "داكن أو فاتح" },
  panels: { en: "Findings", ar: "النتائج" },
  closePanels: { en: "Close the findings", ar: "أغلق النتائج" },
  overview: { en: "Overview", ar: "نظرة عامة" },
  quotes: { en: "Quotations", ar: "الاقتباسات" },
  raw: { en: "Raw", ar: "البيانات" },
  language: { en: "Language", ar: "اللغة" },
  outlet: { en: "Outlet", ar: "جهة النشر" },
  published: { en: "Published on", ar: "تاريخ النشر" },
  unknown: { en: "unknown", ar: "غير معروف" },
  structure: { en: "Paragraphs", ar: "الفقرات" },
  counts: { en: "Counts", ar: "الأعداد" },
  roleHeadline: { en: "Headline", ar: "عنوان" },
  roleByline: { en: "Byline", ar: "اسم الكاتب" },
  roleDateline: { en: "Dateline", ar: "مكان الخبر ومصدره" },
  roleBody: { en: "Body", ar: "متن" },
  roleNote: { en: "Note", ar: "حاشية" },
  characters: { en: "Characters", ar: "الحروف والعلامات" },
  letters: { en: "Letters", ar: "الحروف" },
  tokens: { en: "Tokens", ar: "الوحدات" },
  words: { en: "Words", ar: "الكلمات" },
  numbers: { en: "Numbers", ar: "الأرقام" },
  sentences: { en: "Sentences", ar: "الجمل" },
  paragraphs: { en: "Paragraphs", ar: "الفقرات" },
  quotedWords: { en: "Quoted words", ar: "الكلمات المقتبسة" },
  names: { en: "Names", ar: "الأسماء" },
  layerNames: { en: "Names", ar: "الأسماء" },
  people: { en: "People", ar: "أشخاص" },
  organisations: { en: "Organisations", ar: "مؤسسات" },
  places: { en: "Places", ar: "أماكن" },
  otherNames: { en: "Other names", ar: "أسماء أخرى" },
  noNames: { en: "No names in this text.", ar: "لا أسماء في هذا النص." },
  noQuotes: { en: "No quotations in this text.", ar: "لا اقتباسات في هذا النص." },
  quoteNested: { en: "within another", ar: "داخل اقتباس آخر" },
  quoteOpen: { en: "never closed", ar: "لم يُغلق" },
  quoteTerm: { en: "term or title", ar: "مصطلح أو اسم" },
  copy: { en: "Copy JSON", ar: "انسخ JSON" },
  copied: { en: "Copied.", ar: "نُسخ." },
  copyFailed: {
    en: "The browser refused to copy; select the text and copy it yourself.",
    ar: "رفض المتصفح النسخ؛ حدّد النص وانسخه بنفسك.",
  },
  download: { en: "Download JSON", ar: "نزّل JSON" },
  downloadConllu: { en: "Download words (CoNLL-U)", ar: "نزّل الكلمات (CoNLL-U)" },
  nothingYet: { en: "Findings appear here as soon as there is text.", ar: "تظهر النتائج هنا متى وُجد نص." },
  working: { en: "Reading…", ar: "جارٍ القراءة…" },
  cancel: { en: "Cancel", ar: "ألغِ" },
  cancelled: {
    en: "Reading was cancelled. It resumes with the next change.",
    ar: "أُلغيت القراءة، وتُستأنف مع أول تعديل.",
  },
  done: {
    en: "Analysed: {sentences} sentences, {quotes} quotations.",
    ar: "حُلّل النص: عدد الجمل {sentences}، وعدد الاقتباسات {quotes}.",
  },
  failed: { en: "The analysis failed: {message}", ar: "تعذّر التحليل: {message}" },
  retry: { en: "Try again", ar: "أعد المحاولة" },
  tooLong: {
    en: "The text is too long: at most 16 million characters can be analysed. Your text is unchanged.",
    ar: "النص طويل جدًّا: أقصى ما يمكن تحليله 16 مليون حرف. لم يتغيّر نصك.",
  },
  badPublished: {
    en: "That is not a date; the analysis goes on without it.",
    ar: "هذا ليس تاريخًا؛ يستمر التحليل من دونه.",
  },
  fileTooLarge: {
    en: "{name} is too large: at most 16 million characters can be analysed. Your text is unchanged.",
    ar: "الملف {name} كبير جدًّا: أقصى ما يمكن تحليله 16 مليون حرف. لم يتغيّر نصك.",
  },
  fileEmpty: { en: "{name} is empty.", ar: "الملف {name} فارغ." },
  fileBinary: {
    en: "{name} is not a text file. Open .txt or .md, or paste the text.",
    ar: "الملف {name} ليس ملفًّا نصيًّا. افتح ملف ‎.txt‎ أو ‎.md‎ أو الصق النص.",
  },
  fileUnreadable: { en: "{name} could not be read.", ar: "تعذّرت قراءة الملف {name}." },
  fileEncoding: {
    en: "{name} is not UTF-8; it was read as windows-1256.",
    ar: "الملف {name} ليس بترميز UTF-8؛ قُرئ بترميز windows-1256.",
  },
  fileOpened: {
    en: "{name} was opened. Undo brings the earlier text back.",
    ar: "فُتح الملف {name}. يعيد «تراجع» النص السابق.",
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
} satisfies Record<string, Record<Locale, string>>;

export type Word = keyof typeof words;

/** The page's word for something, with `{name}` filled in. */
export function say(locale: Locale, word: Word, values: Record<string, string | number> = {}): string {
  return words[word][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? formatNumber(locale, value) : value;
  });
}

/** A number in the digits of the interface. */
export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value);
}

/** A language's name in the interface's language. */
export function languageName(locale: Locale, tag: string): string {
  if (tag === "und") return say(locale, "unknown");
  return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;
}

/** The name of a country by its ISO 3166 code. */
export function regionName(locale: Locale, code: string): string {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
}

/** The interface language that the browser asks for. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (language.startsWith("ar")) return "ar";
    if (language.startsWith("en")) return "en";
  }
  return "en";
}
