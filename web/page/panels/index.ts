// SPDX-License-Identifier: Apache-2.0
import { overview } from "./overview.js";
import { names } from "./names.js";
import type { Panel } from "./panel.js";
import { quotes } from "./quotes.js";
import { raw } from "./raw.js";

/** The panels in the order of their tabs. */
export const panels: readonly [Panel, ...Panel[]] = [overview, names, quotes, raw];
