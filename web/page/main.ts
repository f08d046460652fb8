// SPDX-License-Identifier: Apache-2.0
import { createAnalyzer } from "isnad";
import { keepOffline } from "./offline/updates.js";
import { startPage } from "./start.js";

const analyzer = createAnalyzer();
// The engine starts while the page is drawn and the person looks around.
analyzer.analyze("").catch(() => undefined);
startPage(analyzer);
keepOffline();
