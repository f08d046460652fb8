// SPDX-License-Identifier: Apache-2.0
import type { Quantity } from "../types.js";
import { dictionary, formatNumber, type Locale } from "./language.js";
import { sayUnit } from "./units.js";

const say = dictionary({
  approx: { en: "about", ar: "نحو" },
  more: { en: "more than", ar: "أكثر من" },
  less: { en: "less than", ar: "أقل من" },
  "at-least": { en: "at least", ar: "ما لا يقل عن" },
  "at-most": { en: "at most", ar: "ما لا يزيد على" },
  range: { en: "{low} to {high}", ar: "من {low} إلى {high}" },
  vague: { en: "not exact", ar: "غير محدد" },
});

const currency = /^[A-Z]{3}$/;

function sayNumber(locale: Locale, { kind, unit }: Quantity, value: number): string {
  if (kind === "percent") {
    return formatNumber(locale, value / 100, { style: "percent", maximumFractionDigits: 2 });
  }
  // Between Arabic digits and words the signs of currencies are tossed about; the unit says it.
  if (locale === "en" && kind === "money" && unit !== null && currency.test(unit)) {
    return formatNumber(locale, value, { style: "currency", currency: unit, minimumFractionDigits: 0 });
  }
  return formatNumber(locale, value, { maximumFractionDigits: 4 });
}

/** The two sides of a score, as the text has them. */
function sayScore(locale: Locale, { value, low, high }: Quantity): string | null {
  if (value === null || low === null || high === null) return null;
  return `${formatNumber(locale, value)}–${formatNumber(locale, value === low ? high : low)}`;
}

/** What a figure comes to. */
export function sayFigure(locale: Locale, figure: Quantity): string {
  const { kind, value, low, high, mod } = figure;
  const score = kind === "score" ? sayScore(locale, figure) : null;
  if (score !== null) return score;
  const number = (amount: number) => sayNumber(locale, figure, amount);
  const amount =
    low !== null && high !== null && low < high
      ? say(locale, "range", { low: number(low), high: number(high) })
      : value !== null
        ? number(value)
        : low !== null
          ? `${mod === null ? "≥ " : ""}${number(low)}`
          : high !== null
            ? `${mod === null ? "≤ " : ""}${number(high)}`
            : say(locale, "vague");
  return mod === null ? amount : `${say(locale, mod)} ${amount}`;
}

/** What a figure is of: a currency, a unit, the thing that is counted; empty for a mere number. */
export function sayFigureUnit(locale: Locale, { kind, unit }: Quantity): string {
  if (unit === null || kind === "percent") return "";
  if (kind === "money" && currency.test(unit)) {
    return new Intl.DisplayNames(locale, { type: "currency", fallback: "code" }).of(unit) ?? unit;
  }
  return sayUnit(locale, unit);
}
