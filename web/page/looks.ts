// SPDX-License-Identifier: Apache-2.0
// The looks of the layers as a style sheet, made from what the panels say of them.
import type { Layer, Look } from "./findings/finding.js";

function colours([light, dark]: readonly [string, string]): string {
  return `light-dark(${light}, ${dark})`;
}

function rules(look: Look, lane: number): string {
  const tint = look.tint ? `background-color: ${colours(look.tint)};` : "";
  const line = look.line
    ? `text-decoration: underline ${look.style ?? "solid"} ${colours(look.line)} ${String(look.thickness ?? 1)}px; text-underline-offset: ${String(lane / 100)}em;`
    : "";
  return `${tint}${line}`;
}

/** The highlight's name: such names are global to a document, so they carry a prefix. */
export function highlightName(look: string): string {
  return `isnad-${look}`;
}

/** One rule for the painted text, one for the swatch in the switches. */
export function looksAsCss(layers: readonly Layer[]): string {
  return layers
    .flatMap(({ id, looks, lane }) => [
      ...Object.entries(looks).map(
        ([name, look]) => `#article::highlight(${highlightName(`${id}-${name}`)}) { ${rules(look, lane)} }`,
      ),
      ...Object.entries(looks)
        .slice(0, 1)
        .map(([, look]) => `.swatch.${id} { ${rules(look, 18)} }`),
    ])
    .join("\n");
}

/** Gives the document the looks. A made sheet needs no leave from the policy. */
export function adoptLooks(layers: readonly Layer[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looksAsCss(layers));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
