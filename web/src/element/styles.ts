// SPDX-License-Identifier: Apache-2.0
// How marks, card and panel look. Every colour is a custom property of the host's page; layers are told apart by tint and
// by kind of underline, so that nothing rests on colour alone.
import { highlightPrefix } from "./highlights.js";

/** A custom property with its colours for light and dark pages. */
const colour = (name: string, light: string, dark: string) =>
  `var(--isnad-${name}, light-dark(${light}, ${dark}))`;

const person = colour("people", "#8a3b12", "#f0a37a");
const organisation = colour("organisations", "#5b3a8c", "#c5a8f0");
const place = colour("places", "#1f6b4a", "#86d3ae");
const time = colour("times", "#7a5c00", "#e3c565");
const figure = colour("figures", "#0b6070", "#79cfdd");
const source = colour("sources", "#9c1f4f", "#f59bbd");
const quote = colour("quotes", "#2b5b94", "#8fb8e6");
const tint = colour("quotes-tint", "#dfe8f3", "#22364d");
const deepTint = colour("quotes-deep-tint", "#cbdcf0", "#2b4766");
const term = colour("terms", "#6b5a1f", "#d9c27a");
const issue = colour("issues", "#a61b12", "#ff8f80");
const selected = colour("selected", "#f4d06f", "#7a6118");
const selectedInk = colour("selected-ink", "#24201a", "#fff8e6");
const ground = colour("ground", "#fffdf8", "#211f1a");
const ink = colour("ink", "#24201a", "#ece6d9");
const quiet = colour("quiet", "#655d50", "#b0a795");
const rule = colour("rule", "#b5a992", "#6f6758");

/** The kind of underline of each look; also of its sample beside the findings. */
const underlines: Record<string, string> = {
  sources: `underline double ${source} 2px`,
  "quote-1": `underline solid ${quote} 1px`,
  "quote-2": `underline double ${quote} 1px`,
  "quote-3": `underline double ${quote} 2px`,
  "quote-term": `underline dotted ${term} 2px`,
  "quote-open": `underline wavy ${issue} 1px`,
  people: `underline solid ${person} 2px`,
  organisations: `underline dashed ${organisation} 2px`,
  places: `underline dotted ${place} 2px`,
  times: `underline dashed ${time} 1px`,
  figures: `underline dotted ${figure} 1px`,
  "issue-error": `underline wavy ${issue} 2px`,
  "issue-warning": `underline wavy ${issue} 1px`,
  "issue-note": `underline dotted ${issue} 1px`,
};
const tints: Record<string, string> = { "quote-1": tint, "quote-2": deepTint, "quote-3": deepTint };

const looks = Object.keys(underlines);

/** For the tree that the slotted text stands in. */
const highlightStyles = `${looks
  .map((look) => {
    const ground = tints[look] ? `background-color: ${tints[look]};` : "";
    return `::highlight(${highlightPrefix}${look}) { ${ground} text-decoration: ${underlines[look] ?? ""}; }`;
  })
  .join("\n")}
::highlight(${highlightPrefix}selected) { background-color: ${selected}; color: ${selectedInk}; }
@media (forced-colors: active) {
  ::highlight(${highlightPrefix}selected) { background-color: Highlight; color: HighlightText; }
}`;

/** For the element's own tree. */
const elementStyles = `
:host { display: block; }
:host([hidden]) { display: none; }
.card, .panel, .walker {
  font: 0.9375rem/1.5 var(--isnad-font, system-ui, sans-serif);
  color: ${ink};
  text-align: start;
  letter-spacing: normal;
}
.card {
  position: fixed;
  inset: auto;
  margin: 0;
  box-sizing: border-box;
  max-inline-size: min(24rem, calc(100vw - 1rem));
  max-block-size: 50vh;
  overflow: auto;
  padding: 0.5rem 0.75rem;
  border: 1px solid ${rule};
  border-radius: 0.375rem;
  background: ${ground};
  box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
}
.card:not([data-open]) { display: none; }
.card dl { display: grid; grid-template-columns: auto 1fr; gap: 0 0.75rem; margin: 0; }
.card section + section { margin-block-start: 0.5rem; padding-block-start: 0.5rem; border-block-start: 1px solid ${rule}; }
#title, .card b { margin: 0; font-size: inherit; font-weight: 600; }
dt, small { color: ${quiet}; }
dd { margin: 0; }
.panel {
  margin-block-start: 1rem;
  padding: 0.75rem 1rem;
  border: 1px solid ${rule};
  border-radius: 0.375rem;
  background: ${ground};
}
.panel summary { cursor: pointer; padding-block: 0.25rem; }
.panel ul { list-style: none; margin: 0 0 0.5rem; padding: 0; max-block-size: 16rem; overflow: auto; }
.panel button {
  all: unset;
  box-sizing: border-box;
  display: block;
  inline-size: 100%;
  min-block-size: 1.5rem;
  padding: 0.25rem 0.5rem;
  border-radius: 0.25rem;
  cursor: pointer;
  overflow-wrap: anywhere;
}
.panel button small { display: block; }
.panel button:hover { background: ${tint}; }
.panel button[aria-pressed="true"] { background: ${selected}; color: ${selectedInk}; }
.panel button[aria-pressed="true"] small { color: inherit; }
:focus-visible { outline: 2px solid ${quote}; outline-offset: 2px; }
.swatch { padding-inline: 0.25rem; }
${looks.map((look) => `.swatch.${look} { text-decoration: ${underlines[look] ?? ""}; ${tints[look] ? `background: ${tints[look]};` : ""} }`).join("\n")}
.walker {
  all: unset;
  box-sizing: border-box;
  font: 0.9375rem/1.5 var(--isnad-font, system-ui, sans-serif);
  color: ${ink};
  background: ${ground};
}
.walker:not(:focus), .said {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.walker:focus { display: inline-block; padding: 0.25rem 0.5rem; outline: 2px solid ${quote}; }
@media (forced-colors: active) {
  .panel button[aria-pressed="true"] { outline: 2px solid Highlight; }
}
@media print { .card, .walker { display: none; } }
`;

let made: { slotted: CSSStyleSheet; own: CSSStyleSheet } | undefined;

/** Made with the first element: there is no document where modules are only loaded. */
export function sheets(): { slotted: CSSStyleSheet; own: CSSStyleSheet } {
  if (!made) {
    made = { slotted: new CSSStyleSheet(), own: new CSSStyleSheet() };
    made.slotted.replaceSync(highlightStyles);
    made.own.replaceSync(elementStyles);
  }
  return made;
}
