// SPDX-License-Identifier: Apache-2.0
export { renderReport } from "./report.js";
export { exportReport, printReport } from "./report-file.js";
