// SPDX-License-Identifier: Apache-2.0
// The page as one file: everything it would fetch is part of its script.
import { createAnalyzer } from "isnad/single";
import { startPage } from "./start.js";

startPage(createAnalyzer());
