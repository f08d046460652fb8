// SPDX-License-Identifier: Apache-2.0
import { html } from "lit";
import { dictionary } from "../i18n.js";
import { OnDemand } from "../on-demand.js";
import type { Panel } from "./panel.js";

const say = dictionary({
  title: { en: "Export", ar: "التصدير" },
});

const exporting = new OnDemand(() => import("../output/results.js"));

/** What leaves the page, by press only. */
export const results: Panel = {
  id: "results",
  title: (locale) => say(locale, "title"),
  render: (analysis, store) =>
    html`${exporting.draw(store, ({ renderResults }) => renderResults(analysis, store))}`,
};
