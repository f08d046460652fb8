// SPDX-License-Identifier: Apache-2.0
// The element's own tree: the slot, a way through the findings by keyboard, the card, the panel.
import { html, nothing, type TemplateResult } from "lit-html";
import { describe } from "./describe.js";
import { layerNames, type Finding, type LayerName } from "./layers.js";
import { formatNumber, type Locale } from "../words/language.js";
import { say } from "./words.js";

/** All that the tree shows. */
export interface View {
  locale: Locale;
  text: string;
  layers: readonly LayerName[];
  findings: readonly Finding[];
  selected: Finding | null;
  /** Findings on the card, the innermost first; none while it is closed. */
  card: readonly Finding[];
  /** What is said aloud to those who walk by keyboard. */
  said: string;
  panel: boolean;
  /** Undefined while the article is read. */
  state: "reading" | "ready" | { failed: string };
  select: (finding: Finding | null) => void;
  walk: (event: KeyboardEvent) => void;
  leave: () => void;
}

function renderCard({ card, text, locale }: View): TemplateResult {
  return html`<div
    class="card"
    part="card"
    popover="manual"
    dir=${locale === "ar" ? "rtl" : "ltr"}
    lang=${locale}
    ?data-open=${card.length > 0}
  >
    ${card.map((finding) => {
      const { kind, title, facts } = describe(finding, text, locale);
      return html`<section part="card-finding">
        <small>${say(locale, kind)}</small>
        <div><b part="card-title" dir="auto">${title}</b></div>
        <dl>
          ${facts.map(
            ([name, value]) =>
              html`<dt>${say(locale, name)}</dt>
                <dd dir="auto">${value}</dd>`,
          )}
        </dl>
      </section>`;
    })}
  </div>`;
}

function renderLayer(layer: LayerName, view: View): TemplateResult | typeof nothing {
  const { locale, text, selected, select } = view;
  const findings = view.findings.filter((finding) => finding.layer === layer);
  if (findings.length === 0) return nothing;
  return html`<details part="layer">
    <summary>
      <span class="swatch ${findings[0]?.look ?? ""}">${say(locale, layer)}</span>
      <small>${formatNumber(locale, findings.length)}</small>
    </summary>
    <ul>
      ${findings.map((finding) => {
        const { title, facts } = describe(finding, text, locale);
        return html`<li>
          <button
            type="button"
            part="finding"
            aria-pressed=${finding === selected ? "true" : "false"}
            @click=${() => {
              select(finding === selected ? null : finding);
            }}
          >
            <span dir="auto">${title}</span>
            ${facts.length > 0 ? html`<small dir="auto">${facts[0]?.[1]}</small>` : nothing}
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}

function renderPanel(view: View): TemplateResult {
  const { locale, state, findings } = view;
  const message =
    state === "reading"
      ? say(locale, "reading")
      : state !== "ready"
        ? say(locale, "failed", { message: state.failed })
        : findings.length === 0
          ? say(locale, "nothing")
          : "";
  return html`<section
    class="panel"
    part="panel"
    aria-labelledby="title"
    dir=${locale === "ar" ? "rtl" : "ltr"}
    lang=${locale}
  >
    <div id="title" part="panel-title">${say(locale, "findings")}</div>
    ${message === "" ? nothing : html`<p role="status">${message}</p>`}
    ${layerNames.map((layer) => renderLayer(layer, view))}
  </section>`;
}

/** The whole tree. */
export function renderView(view: View): TemplateResult {
  const { locale, findings, said, panel } = view;
  return html`
    ${
      findings.length > 0
        ? html`<button
            type="button"
            class="walker"
            part="walker"
            lang=${locale}
            @keydown=${view.walk}
            @blur=${view.leave}
          >
            ${say(locale, "walk", { count: formatNumber(locale, findings.length) })}
          </button>`
        : nothing
    }
    <slot></slot>
    <p class="said" role="status" lang=${locale}>${said}</p>
    ${panel ? renderPanel(view) : nothing} ${renderCard(view)}
  `;
}
