// SPDX-License-Identifier: Apache-2.0
// Another version of the open article, pasted to be compared with it and kept nowhere.
import { html, nothing, type TemplateResult } from "lit";
import { dictionary, say as frame } from "../i18n.js";
import { isBareAddress } from "../intake/address.js";
import { pastedText } from "../intake/paste.js";
import { renderModal } from "../modal.js";
import type { Store } from "../store.js";
import { likeness, sameArticle } from "./compare.js";
import { renderComparison } from "./comparison.js";
import { makeEntry, type Entry } from "./entry.js";

const say = dictionary({
  title: { en: "Compare with another version", ar: "قارن بنسخة أخرى" },
  what: {
    en: "Paste another version of the story that is open. You are shown which statements, tellers and figures changed; the pasted text is not kept.",
    ar: "الصق نسخة أخرى من الخبر المفتوح، فترى ما تغيّر من الأقوال والرواة والأرقام؛ ولا يُحفظ النص الملصق.",
  },
  other: { en: "The other version", ar: "النسخة الأخرى" },
  compare: { en: "Compare", ar: "قارن" },
  order: { en: "The other version is", ar: "النسخة الأخرى" },
  later: { en: "later", ar: "أحدث" },
  earlier: { en: "earlier", ar: "أقدم" },
  unlike: {
    en: "These two texts have few words in common: they may be different stories.",
    ar: "الألفاظ المشتركة بين النصين قليلة: قد يكونان خبرين مختلفين.",
  },
});

const modal = "other-version";

class OtherVersion {
  text = "";
  isEarlier = false;
  /** What was compared: the open article as it was then, and the other. */
  compared: { own: Entry; other: Entry } | null = null;
}

const versions = new WeakMap<Store, OtherVersion>();

function versionOf(store: Store): OtherVersion {
  let version = versions.get(store);
  if (!version) versions.set(store, (version = new OtherVersion()));
  return version;
}

/** Opens the comparison, with nothing in it. */
export function showOtherVersion(store: Store): void {
  versions.delete(store);
  store.showModal(modal);
}

async function compare(store: Store): Promise<void> {
  const version = versionOf(store);
  const { analysis, locale } = store;
  if (isBareAddress(version.text)) {
    store.tell("info", (language) => frame(language, "bareAddress"));
    return;
  }
  const read = await store.readApart(version.text);
  if (!read || !analysis || versionOf(store) !== version) return;
  const { text, published } = { text: version.text, published: store.published };
  version.compared = {
    own: makeEntry("own", store.article, analysis, locale),
    other: makeEntry("other", { text, published, corrections: [] }, read, locale),
  };
  store.changed();
}

function renderForm(store: Store, version: OtherVersion): TemplateResult {
  const { locale } = store;
  const order = (isEarlier: boolean) =>
    html`<label class="check">
      <input
        type="radio"
        name="order"
        .checked=${version.isEarlier === isEarlier}
        @change=${() => {
          version.isEarlier = isEarlier;
          store.changed();
        }}
      />
      ${say(locale, isEarlier ? "earlier" : "later")}
    </label>`;
  // Rich text becomes lines here as it does in the article.
  const paste = (event: ClipboardEvent) => {
    const area = event.target as HTMLTextAreaElement;
    if (!event.clipboardData) return;
    event.preventDefault();
    area.setRangeText(pastedText(event.clipboardData), area.selectionStart, area.selectionEnd, "end");
    version.text = area.value;
    store.changed();
  };
  return html`<form
    class="other-version"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void compare(store);
    }}
  >
    <label
      >${say(locale, "other")}
      <textarea
        rows="6"
        dir="auto"
        .value=${version.text}
        @paste=${paste}
        @input=${(event: Event) => {
          version.text = (event.target as HTMLTextAreaElement).value;
          store.changed();
        }}
      ></textarea>
    </label>
    <fieldset>
      <legend>${say(locale, "order")}</legend>
      ${order(false)} ${order(true)}
    </fieldset>
    <button type="submit" class="primary" ?disabled=${version.text.trim() === ""}>
      ${say(locale, "compare")}
    </button>
  </form>`;
}

function renderCompared(
  store: Store,
  { compared, isEarlier }: OtherVersion,
): TemplateResult | typeof nothing {
  if (!compared) return nothing;
  const { own, other } = compared;
  const unlike = likeness(own.text, other.text) < sameArticle;
  return html`<div role="status">
    ${unlike ? html`<p class="warn">${say(store.locale, "unlike")}</p>` : nothing}
    ${renderComparison(store, isEarlier ? [other, own] : [own, other])}
  </div>`;
}

/** The comparison, over the page. */
export function renderOtherVersion(store: Store): TemplateResult | typeof nothing {
  const version = versionOf(store);
  const { locale } = store;
  return renderModal(store, {
    id: modal,
    title: say(locale, "title"),
    content: () =>
      html`<p class="quiet">${say(locale, "what")}</p>
        ${renderForm(store, version)} ${renderCompared(store, version)}`,
  });
}
