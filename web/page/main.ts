// SPDX-License-Identifier: Apache-2.0
import { createAnalyzer } from "isnad";
import { keepOffline } from "./offline/updates.js";
import { startPage } from "./start.js";

startPage(createAnalyzer());
keepOffline();
