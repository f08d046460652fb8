// SPDX-License-Identifier: Apache-2.0
/** Says what was found in Arabic and English: times without their codes, figures with their units. */
export {
  counted,
  dateFormat,
  dictionary,
  formatDate,
  formatNumber,
  regionName,
  type Forms,
  type Locale,
} from "./words/language.js";
export { sayFigure, sayFigureUnit } from "./words/figures.js";
export { sayTime, sayTimeValue } from "./words/times.js";
export { stretchOf, type Stretch } from "./words/time-value.js";
