// SPDX-License-Identifier: Apache-2.0
import { createAnalyzer } from "isnad";
import { startPage } from "./start.js";

const analyzer = createAnalyzer();
// The engine starts while the page is drawn and the person looks around.
analyzer.analyze("").catch(() => undefined);
startPage(analyzer);
// For later visits; nothing of this one waits for it.
void import("./offline/updates.js").then(
  ({ keepOffline }) => {
    keepOffline();
  },
  () => undefined,
);
