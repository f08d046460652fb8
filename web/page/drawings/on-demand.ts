// SPDX-License-Identifier: Apache-2.0
// Drawings that are fetched with the library that lays them out when their panel is opened.
import { OnDemand } from "../on-demand.js";

export const networkDrawing = new OnDemand(() => import("./name-network.js"));
export const timelineDrawing = new OnDemand(() => import("./time-rail.js"));
