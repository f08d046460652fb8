// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { dictionary, formatNumber } from "../i18n.js";
import type { Store } from "../store.js";
import { copyText } from "./hand-over.js";
import { longestLink, writeFragment } from "./share.js";

const say = dictionary({
  title: { en: "Share as a link", ar: "مشاركة برابط" },
  where: {
    en: "The whole text travels inside the link. Whoever gets the link can read it, and so can every service you send it through. Isnad itself sends and keeps nothing.",
    ar: "ينتقل النص كله داخل الرابط. كل من يصله الرابط يستطيع قراءته، وكذلك كل خدمة ترسله عبرها. أما «إسناد» فلا يرسل شيئًا ولا يحتفظ بشيء.",
  },
  make: { en: "Make the link", ar: "أنشئ الرابط" },
  link: { en: "The link", ar: "الرابط" },
  copy: { en: "Copy the link", ar: "انسخ الرابط" },
  tooLong: {
    en: "This text is too long for a link: at most {limit} KB compressed. Send the HTML file instead.",
    ar: "هذا النص أطول من أن يحمله رابط: الحد {limit} ك.ب مضغوطة. أرسل ملف HTML بدلًا منه.",
  },
});

/** The link that was made, for the text it was made of. */
const made = new WeakMap<Store, { text: string; link: string }>();

async function make(store: Store): Promise<void> {
  const fragment = await writeFragment(store.article);
  if (fragment === null) {
    store.tell("error", (locale) =>
      say(locale, "tooLong", { limit: formatNumber(locale, longestLink / 1024) }),
    );
    return;
  }
  made.set(store, { text: store.text, link: `${location.href.replace(/#.*$/, "")}${fragment}` });
  store.changed();
}

/** Sharing, with a word on where the text goes, and only by a press. */
export function renderShare(store: Store): TemplateResult {
  const { locale } = store;
  const last = made.get(store);
  const link = last?.text === store.text ? last.link : undefined;
  return html`<h3>${say(locale, "title")}</h3>
    <p>${say(locale, "where")}</p>
    <div class="actions">
      <button type="button" @click=${() => void make(store)}>${say(locale, "make")}</button>
      ${
        link === undefined
          ? nothing
          : html`<input class="link" readonly dir="ltr" aria-label=${say(locale, "link")} .value=${link} />
              <button type="button" @click=${() => void copyText(store, link)}>
                ${say(locale, "copy")}
              </button>`
      }
    </div>`;
}
