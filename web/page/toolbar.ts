// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { say, type Word } from "./i18n.js";
import { fileIntake } from "./intake/drop.js";
import { libraryPart } from "./library/index.js";
import { canPaint } from "./painter.js";
import { layers } from "./panels/index.js";
import { remember } from "./preferences.js";
import type { Store } from "./store.js";

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
    if (file) void fileIntake.use(store, ({ openFile }) => openFile(store, file));
    input.value = "";
  };
  return html`<label class="button">
    ${say(store.locale, "open")}
    <input
      type="file"
      accept=".txt,.md,.html,.htm,.docx,.json,text/plain,text/html,text/markdown"
      @change=${chosen}
    />
  </label>`;
}

/** What acts on the text. */
export function renderToolbar(store: Store): TemplateResult {
  const word = (name: Word) => say(store.locale, name);
  const keep = (asNew: boolean) => () =>
    void libraryPart.use(store, ({ libraryOf }) => libraryOf(store).keep(asNew));
  const empty = store.text === "";
  return html`<div class="toolbar" role="group" aria-label=${word("tools")}>
    ${renderOpen(store)}
    ${button(
      word("undo"),
      () => {
        store.undo();
      },
      !store.history.canUndo,
    )}
    ${button(
      word("redo"),
      () => {
        store.redo();
      },
      !store.history.canRedo,
    )}
    ${button(
      word("clear"),
      () => {
        store.open({ text: "", published: "", corrections: [] });
      },
      empty,
    )}
    ${button(word("keep"), keep(false), empty)}
    ${store.libraryId === undefined ? nothing : button(word("keepAsNew"), keep(true), empty)}
    ${button(
      word("compare"),
      () =>
        void libraryPart.use(store, ({ showOtherVersion }) => {
          showOtherVersion(store);
        }),
      empty,
    )}
    ${button(word("library"), () => void libraryPart.use(store, ({ libraryOf }) => libraryOf(store).show()))}
  </div>`;
}

/** How the page looks, and how to use it. */
export function renderSettings(store: Store): TemplateResult {
  const other = store.locale === "ar" ? "en" : "ar";
  return html`<div class="settings">
    ${button(say(store.locale, "help"), () => {
      store.showModal("help");
    })}
    ${button(say(store.locale, "theme"), toggleTheme)}
    <button
      type="button"
      lang=${other}
      @click=${() => {
        store.setLocale(other);
      }}
    >
      ${say(store.locale, "switchLanguage")}
    </button>
  </div>`;
}

/** The switches of the layers, each label in the layer's own look. */
export function renderLayers(store: Store): TemplateResult {
  return html`<fieldset class="layers">
    <legend>${say(store.locale, "layers")}</legend>
    ${layers.map(
      (layer) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${store.loud.includes(layer.id)}
            ?disabled=${!canPaint || !store.hasRoomFor(layer.id)}
            aria-describedby="layers-most"
            @change=${() => {
              store.toggleLayer(layer.id);
            }}
          />
          <span class=${`swatch ${layer.id}`}>${layer.title(store.locale)}</span>
        </label>`,
    )}
    <small id="layers-most" class="quiet">${say(store.locale, "mostLoud")}</small>
  </fieldset>`;
}
