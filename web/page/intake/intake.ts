// SPDX-License-Identifier: Apache-2.0
// How files become text.
import { marked } from "marked";
import { dictionary, type Locale } from "../i18n.js";
import { longestText } from "../text-model.js";
import { decode } from "./decode.js";
import { textOfDocx } from "./docx.js";
import { publishedOfDocument, textOfDocument, textOfHtml } from "./html-text.js";

/** Text from a file, or why there is none; `notice` is for the reader either way. */
export interface Intake {
  text: string | null;
  /** The day of publication, where the file says it. */
  published: string;
  notice: (locale: Locale) => string;
}

/** No text that fits needs more, in bytes. */
const largestFile = 4 * longestText;

const say = dictionary({
  tooLarge: {
    en: "{name} is too large: at most 16 million characters can be analysed. Your text is unchanged.",
    ar: "الملف {name} كبير جدًّا: أقصى ما يمكن تحليله 16 مليون حرف. لم يتغيّر نصك.",
  },
  empty: { en: "{name} is empty.", ar: "الملف {name} فارغ." },
  noText: { en: "{name} holds no text.", ar: "لا نص في الملف {name}." },
  binary: {
    en: "{name} is not a text file. Open .txt, .md, .html or .docx, or paste the text.",
    ar: "الملف {name} ليس ملفًّا نصيًّا. افتح ملف ‎.txt‎ أو ‎.md‎ أو ‎.html‎ أو ‎.docx‎، أو الصق النص.",
  },
  oldWord: {
    en: "{name} is in the old .doc format. Save it as .docx and open that.",
    ar: "الملف {name} بصيغة ‎.doc‎ القديمة. احفظه بصيغة ‎.docx‎ ثم افتحه.",
  },
  pdf: {
    en: "{name} is a PDF, which Isnad does not read. Open it elsewhere, copy its text and paste it here.",
    ar: "الملف {name} بصيغة PDF، ولا يقرؤها «إسناد». افتحه في برنامج آخر وانسخ نصه ثم الصقه هنا.",
  },
  unreadable: { en: "{name} could not be read.", ar: "تعذّرت قراءة الملف {name}." },
  encoding: {
    en: "{name} is not UTF-8; it was read as {encoding}.",
    ar: "الملف {name} ليس بترميز UTF-8؛ قُرئ بترميز {encoding}.",
  },
  opened: {
    en: "{name} was opened. Undo brings the earlier text back.",
    ar: "فُتح الملف {name}. يعيد «تراجع» النص السابق.",
  },
});

interface Read {
  text: string;
  published: string;
  encoding: string;
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return Array.from(magic, (letter) => letter.charCodeAt(0)).every((code, index) => bytes[index] === code);
}

/** The text of a file's bytes by what they are, whatever the name says. */
function read(bytes: Uint8Array, name: string): Read | "binary" | "oldWord" | "pdf" {
  if (startsWith(bytes, "%PDF")) return "pdf";
  if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) return "oldWord";
  if (startsWith(bytes, "PK\u0003\u0004")) {
    const text = textOfDocx(bytes);
    return text === null ? "binary" : { text, published: "", encoding: "utf-8" };
  }
  const decoded = decode(bytes);
  if (!decoded) return "binary";
  const { text, encoding } = decoded;
  if (/\.x?html?$/i.test(name) || /^\s*<(!doctype html|html)\b/i.test(text)) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const published = publishedOfDocument(page);
    return { text: textOfDocument(page), published, encoding };
  }
  if (/\.(md|markdown)$/i.test(name)) {
    return { text: textOfHtml(marked.parse(text, { async: false })), published: "", encoding };
  }
  return { text, published: "", encoding };
}

/** Reads a file; nothing is lost when it cannot be used. */
export async function readFile(file: File): Promise<Intake> {
  const { name } = file;
  const refuse = (word: Parameters<typeof say>[1]): Intake => ({
    text: null,
    published: "",
    notice: (locale) => say(locale, word, { name }),
  });
  if (file.size > largestFile) return refuse("tooLarge");
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse("unreadable");
  }
  if (bytes.length === 0) return refuse("empty");
  const found = read(bytes, name);
  if (typeof found === "string") return refuse(found);
  const { text, published, encoding } = found;
  if (text.length > longestText) return refuse("tooLarge");
  if (text.trim() === "") return refuse("noText");
  const word = encoding.startsWith("utf-") ? "opened" : "encoding";
  return { text, published, notice: (locale) => say(locale, word, { name, encoding }) };
}
