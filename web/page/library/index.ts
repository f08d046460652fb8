// SPDX-License-Identifier: Apache-2.0
import { OnDemand } from "../on-demand.js";

/** The library: its view, its database, its comparison. */
export const libraryPart = new OnDemand(() => import("./part.js"));
