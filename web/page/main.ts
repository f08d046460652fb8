// SPDX-License-Identifier: Apache-2.0
import { createAnalyzer } from "isnad";
import { startPage } from "./start.js";

startPage(createAnalyzer());
