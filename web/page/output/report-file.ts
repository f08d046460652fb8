// SPDX-License-Identifier: Apache-2.0
import { render } from "lit";
import styles from "../styles/report.css?raw";
import { titleOf } from "../library/entry.js";
import type { Store } from "../store.js";
import { download } from "./hand-over.js";
import { renderReport } from "./report.js";

const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escaped[letter] ?? letter);
}

/** The report as one HTML file: no script, nothing from elsewhere. */
export function reportHtml(store: Store): string | null {
  const { analysis, locale } = store;
  if (!analysis) return null;
  const box = document.createElement("div");
  render(renderReport(store, analysis), box);
  // What the drawing library leaves behind for itself.
  const body = box.innerHTML.replace(/<!--.*?-->/gs, "");
  const direction = locale === "ar" ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Isnad ${escape(analysis.version)}">
<title>${escape(titleOf(analysis, store.text))}</title>
<style>${styles}</style>
</head>
<body>${body}</body>
</html>
`;
}

export function exportReport(store: Store): void {
  const file = reportHtml(store);
  if (file !== null) download(file, "isnad-report.html", "text/html;charset=utf-8");
}

/** The page itself puts the report on paper, whatever asked for printing. */
export function printReport(store: Store): void {
  if (store.analysis) print();
}
