// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { dictionary, formatDate } from "../i18n.js";
import { renderModal } from "../modal.js";
import { download } from "../output/hand-over.js";
import type { Store } from "../store.js";
import { renderComparison } from "./comparison.js";
import type { Entry } from "./entry.js";
import { articles, libraryFile, writeLibrary } from "./file.js";
import { libraryOf, type Library } from "./library.js";

const say = dictionary({
  title: { en: "Library", ar: "المكتبة" },
  what: {
    en: "Articles that you kept. They lie in this browser on this device and nowhere else.",
    ar: "مقالات حفظتَها. هي في هذا المتصفح على هذا الجهاز ولا مكان سواه.",
  },
  empty: {
    en: "Nothing kept yet. Read an article, then press “Keep” above it.",
    ar: "لم يُحفظ شيء بعد. اقرأ مقالًا ثم اضغط «احفظ» أعلاه.",
  },
  search: { en: "Search texts and names", ar: "ابحث في النصوص والأسماء" },
  noMatch: { en: "No article holds these words.", ar: "لا مقال يحوي هذه الألفاظ." },
  published: { en: "published {date}", ar: "نُشر في {date}" },
  kept: { en: "kept {date}", ar: "حُفظ في {date}" },
  open: { en: "Open", ar: "افتح" },
  remove: { en: "Delete", ar: "احذف" },
  removeOne: { en: "Delete “{title}”", ar: "احذف «{title}»" },
  openOne: { en: "Open “{title}”", ar: "افتح «{title}»" },
  pick: { en: "Pick “{title}” for comparison", ar: "اختر «{title}» للمقارنة" },
  compare: { en: "Compare the picked", ar: "قارن المختارة" },
  compareHint: { en: "Pick two or more to compare them.", ar: "اختر مقالين أو أكثر لتقارن بينها." },
  back: { en: "Back to the list", ar: "عد إلى القائمة" },
  export: { en: "Export all as one file", ar: "صدّر الكل ملفًّا واحدًا" },
  import: { en: "Import a file", ar: "استورد ملفًّا" },
  erase: { en: "Erase everything…", ar: "امحُ كل شيء…" },
  sure: {
    en: "Erase all kept articles, the draft and the settings from this device? This cannot be undone.",
    ar: "أتمحو كل المقالات المحفوظة والمسودة والإعدادات من هذا الجهاز؟ لا رجعة في ذلك.",
  },
  yes: { en: "Erase for good", ar: "امحُ نهائيًّا" },
  no: { en: "Keep them", ar: "أبقِها" },
});

function row(store: Store, library: Library, entry: Entry): TemplateResult {
  const { locale } = store;
  const { title } = entry;
  return html`<li>
    <input
      type="checkbox"
      aria-label=${say(locale, "pick", { title })}
      .checked=${library.picked.has(entry.id)}
      @change=${() => {
        library.pick(entry.id);
      }}
    />
    <div>
      <b dir="auto">${title}</b>
      <small
        >${[
          entry.published === ""
            ? ""
            : say(locale, "published", { date: formatDate(locale, entry.published) }),
          say(locale, "kept", { date: formatDate(locale, entry.saved) }),
        ]
          .filter(Boolean)
          .join(" · ")}</small
      >
    </div>
    <button
      type="button"
      aria-label=${say(locale, "openOne", { title })}
      @click=${() => {
        library.openEntry(entry);
      }}
    >
      ${say(locale, "open")}
    </button>
    <button
      type="button"
      aria-label=${say(locale, "removeOne", { title })}
      @click=${() => void library.remove(entry)}
    >
      ${say(locale, "remove")}
    </button>
  </li>`;
}

function renderList(store: Store, library: Library): TemplateResult {
  const { locale } = store;
  const { found } = library;
  if (library.entries.length === 0) return html`<p>${say(locale, "empty")}</p>`;
  return html`
    <label class="search"
      >${say(locale, "search")}
      <input
        type="search"
        dir="auto"
        .value=${library.query}
        @input=${(event: Event) => {
          library.query = (event.target as HTMLInputElement).value;
          store.changed();
        }}
      />
    </label>
    <p class="quiet" role="status">
      ${found.length === 0 ? say(locale, "noMatch") : articles(locale, found.length)}
    </p>
    <ul class="shelf">
      ${found.map((entry) => row(store, library, entry))}
    </ul>
    <div class="actions">
      <button
        type="button"
        class="primary"
        ?disabled=${library.picked.size < 2}
        @click=${() => {
          library.comparing = true;
          store.changed();
        }}
      >
        ${say(locale, "compare")}
      </button>
      ${library.picked.size < 2 ? html`<small>${say(locale, "compareHint")}</small>` : nothing}
    </div>
  `;
}

function renderHousekeeping(store: Store, library: Library): TemplateResult {
  const { locale } = store;
  const ask = (asking: boolean) => () => {
    library.asking = asking;
    store.changed();
  };
  return html`<div class="actions housekeeping">
      <button
        type="button"
        ?disabled=${library.entries.length === 0}
        @click=${() => {
          download(writeLibrary(library.entries), "isnad-library.json", "application/json");
        }}
      >
        ${say(locale, "export")}
      </button>
      <label class="button"
        >${say(locale, "import")}
        <input
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const file = input.files?.[0];
            if (file) void libraryFile(store, file);
            input.value = "";
          }}
        />
      </label>
      <button type="button" @click=${ask(true)}>${say(locale, "erase")}</button>
    </div>
    ${
      library.asking
        ? html`<div class="ask" role="alert">
            <p>${say(locale, "sure")}</p>
            <button type="button" class="danger" @click=${() => void library.erase()}>
              ${say(locale, "yes")}
            </button>
            <button type="button" @click=${ask(false)}>${say(locale, "no")}</button>
          </div>`
        : nothing
    }`;
}

/** The library, over the page. */
export function renderLibrary(store: Store): TemplateResult | typeof nothing {
  const library = libraryOf(store);
  const { locale } = store;
  const back = () => {
    library.comparing = false;
    store.changed();
  };
  return renderModal(store, {
    id: "library",
    title: say(locale, "title"),
    content: () =>
      library.comparing
        ? html`<button type="button" @click=${back}>${say(locale, "back")}</button>
            ${renderComparison(store, library.compared)}`
        : html`<p class="quiet">${say(locale, "what")}</p>
            ${renderList(store, library)} ${renderHousekeeping(store, library)}`,
  });
}
