// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { say, type Word } from "./i18n.js";
import { canPaint, layerNames, type LayerName } from "./painter.js";
import { remember } from "./preferences.js";
import type { Store } from "./store.js";

const layerWords: Record<LayerName, Word> = {
  headline: "layerHeadline",
  sentence: "layerSentence",
  quotes: "layerQuotes",
  names: "layerNames",
};

function button(label: string, press: () => void, disabled = false): TemplateResult {
  return html`<button type="button" ?disabled=${disabled} @click=${press}>${label}</button>`;
}

function toggleTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset["theme"]
    ? root.dataset["theme"] === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset["theme"] = dark ? "light" : "dark";
  remember("theme", root.dataset["theme"]);
}

/** The button that opens a file. */
function renderOpen(store: Store): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void store.openFile(file);
    input.value = "";
  };
  return html`<label class="button">
    ${say(store.locale, "open")}
    <input type="file" accept=".txt,.md,text/plain,text/markdown" @change=${chosen} />
  </label>`;
}

/** What acts on the text. */
export function renderToolbar(store: Store): TemplateResult {
  const word = (name: Word) => say(store.locale, name);
  const undo = () => {
    store.undo();
  };
  const redo = () => {
    store.redo();
  };
  const clear = () => {
    store.replaceText("", "");
  };
  return html`<div class="toolbar" role="group" aria-label=${word("tools")}>
    ${renderOpen(store)} ${button(word("undo"), undo, !store.history.canUndo)}
    ${button(word("redo"), redo, !store.history.canRedo)} ${button(word("clear"), clear, store.text === "")}
  </div>`;
}

/** How the page looks. */
export function renderSettings(store: Store): TemplateResult {
  const other = store.locale === "ar" ? "en" : "ar";
  const switchLocale = () => {
    store.setLocale(other);
  };
  return html`<div class="settings">
    ${button(say(store.locale, "theme"), toggleTheme)}
    <button type="button" lang=${other} @click=${switchLocale}>${say(store.locale, "switchLanguage")}</button>
  </div>`;
}

/** The switches of the layers, each label in the layer's own look. */
export function renderLayers(store: Store): TemplateResult {
  return html`<fieldset class="layers">
    <legend>${say(store.locale, "layers")}</legend>
    ${layerNames.map(
      (layer) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${store.layers.has(layer)}
            ?disabled=${!canPaint}
            @change=${() => {
              store.toggleLayer(layer);
            }}
          />
          <span class=${`swatch ${layer}`}>${say(store.locale, layerWords[layer])}</span>
        </label>`,
    )}
  </fieldset>`;
}
