// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Analysis } from "isnad";
import { dictionary } from "../i18n.js";
import type { Store } from "../store.js";
import { fileFormats, writeFile, type FileFormat } from "./formats.js";
import { copyText, download } from "./hand-over.js";
import { reportPart } from "./printing.js";
import { renderShare } from "./share-view.js";

const say = dictionary({
  read: { en: "To read", ar: "للقراءة" },
  reuse: { en: "For other programs", ar: "لبرامج أخرى" },
  report: { en: "Annotated article (HTML file)", ar: "المقال مشروحًا (ملف HTML)" },
  print: { en: "Print the report", ar: "اطبع التقرير" },
  copy: { en: "Copy JSON", ar: "انسخ JSON" },
  raw: { en: "The result as it is", ar: "النتيجة كما هي" },
  asIs: {
    en: "Everything holds your corrections. Nothing is sent anywhere: files are written on this device.",
    ar: "تدخل تصويباتك في كل ما تصدّره. لا يُرسَل شيء: تُكتب الملفات على هذا الجهاز.",
  },
});

/** More would make the page slow; the download has everything. In characters. */
const shownLength = 60_000;

async function save(store: Store, file: FileFormat): Promise<void> {
  const written = await writeFile(store, file);
  // Excel takes a table for Latin-1 unless it begins with the byte-order mark.
  const mark = file.format === "csv" ? "\uFEFF" : "";
  if (written !== null) download(mark + written, file.name, file.type);
}

function show(analysis: Analysis): TemplateResult {
  const json = JSON.stringify(analysis, null, 1);
  const cut = json.length > shownLength;
  return html`<pre dir="ltr" lang="en" tabindex="0" aria-label="JSON">
${json.slice(0, shownLength)}${cut ? "…" : ""}</pre>`;
}

/** What leaves the page, by press only. */
export function renderResults(analysis: Analysis, store: Store): TemplateResult {
  const { locale } = store;
  const button = (label: string, press: () => void) =>
    html`<button type="button" @click=${press}>${label}</button>`;
  return html`
    <p class="quiet">${say(locale, "asIs")}</p>
    <h3>${say(locale, "read")}</h3>
    <div class="actions">
      ${button(say(locale, "report"), () => {
        void reportPart.use(store, ({ exportReport }) => {
          exportReport(store);
        });
      })}
      ${button(say(locale, "print"), () => {
        void reportPart.use(store, ({ printReport }) => {
          printReport(store);
        });
      })}
    </div>
    <h3>${say(locale, "reuse")}</h3>
    <div class="actions">
      ${fileFormats.map((file) => button(file.title(locale), () => void save(store, file)))}
      ${button(say(locale, "copy"), () => void copyText(store, JSON.stringify(analysis, null, 1)))}
    </div>
    ${renderShare(store)}
    <h3>${say(locale, "raw")}</h3>
    ${guard([analysis], () => show(analysis))}
  `;
}
