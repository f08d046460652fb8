// SPDX-License-Identifier: Apache-2.0
// TIMEX3 values as places in time and as words.
import type { Time } from "isnad";
import { dictionary, formatDate, formatNumber, type Locale } from "../i18n.js";

const say = dictionary({
  past: { en: "in the past", ar: "في الماضي" },
  present: { en: "now", ar: "الآن" },
  future: { en: "in the future", ar: "في المستقبل" },
  week: { en: "week {week} of {year}", ar: "الأسبوع {week} من {year}" },
  quarter: { en: "quarter {quarter} of {year}", ar: "الربع {quarter} من {year}" },
  decade: { en: "the {year}s", ar: "عقد {year}" },
  century: { en: "century {century}", ar: "القرن {century}" },
  SP: { en: "spring {year}", ar: "ربيع {year}" },
  SU: { en: "summer {year}", ar: "صيف {year}" },
  FA: { en: "autumn {year}", ar: "خريف {year}" },
  WI: { en: "winter {year}", ar: "شتاء {year}" },
  and: { en: " and ", ar: " و" },
});

/** A stretch of time in milliseconds of UTC. */
export interface Stretch {
  begin: number;
  end: number;
}

const day = 86_400_000;
const seasons: Record<string, number> = { SP: 2, SU: 5, FA: 8, WI: 11 };

/** Where a value such as `2024-06`, `2024-W23` or `2024-06-11T09:30` lies; nothing where it has no place in time. */
export function stretchOf(value: string | null): Stretch | null {
  const parts = /^(\d{2,4})(?:-(.+))?$/.exec(value ?? "");
  if (!parts) return null;
  const [, head = "", rest] = parts;
  const year = Number(head);
  if (head.length === 2) return { begin: Date.UTC(year * 100, 0), end: Date.UTC((year + 1) * 100, 0) };
  if (head.length === 3) return { begin: Date.UTC(year * 10, 0), end: Date.UTC((year + 1) * 10, 0) };
  if (rest === undefined) return { begin: Date.UTC(year, 0), end: Date.UTC(year + 1, 0) };
  const week = /^W(\d{2})/.exec(rest);
  if (week) {
    // Week 1 is the one that holds 4 January; it begins on a Monday.
    const fourth = Date.UTC(year, 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
    const begin = monday + (Number(week[1]) - 1) * 7 * day;
    return { begin, end: begin + 7 * day };
  }
  const quarter = /^Q([1-4])$/.exec(rest);
  if (quarter) {
    const month = (Number(quarter[1]) - 1) * 3;
    return { begin: Date.UTC(year, month), end: Date.UTC(year, month + 3) };
  }
  const season = seasons[rest];
  if (season !== undefined) return { begin: Date.UTC(year, season), end: Date.UTC(year, season + 3) };
  const date = /^(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2}))?)?)?/.exec(rest);
  if (!date) return null;
  const month = Number(date[1]) - 1;
  if (date[2] === undefined) return { begin: Date.UTC(year, month), end: Date.UTC(year, month + 1) };
  if (date[3] === undefined) {
    const begin = Date.UTC(year, month, Number(date[2]));
    return { begin, end: begin + day };
  }
  const begin = Date.UTC(year, month, Number(date[2]), Number(date[3]), Number(date[4] ?? 0));
  return { begin, end: begin + 3_600_000 };
}

/** Where a found time lies: its range where it has one. */
export function stretchOfTime(time: Time): Stretch | null {
  const begin = stretchOf(time.begin);
  const end = stretchOf(time.end_value);
  if (begin && end) return { begin: begin.begin, end: end.end };
  return time.type === "DATE" || time.type === "TIME" ? stretchOf(time.value) : null;
}

const units = [
  ["Y", "year"],
  ["M", "month"],
  ["W", "week"],
  ["D", "day"],
] as const;
const clockUnits = [
  ["H", "hour"],
  ["M", "minute"],
  ["S", "second"],
] as const;

/** `PT1H45M` as words. */
function duration(locale: Locale, value: string): string | null {
  const match = /^P([^T]*)(?:T(.*))?$/.exec(value);
  if (!match) return null;
  const words: string[] = [];
  const read = (text: string, names: readonly (readonly [string, string])[]) => {
    for (const [letter, unit] of names) {
      const amount = new RegExp(`([\\d.]+)${letter}`).exec(text)?.[1];
      if (amount !== undefined) {
        words.push(formatNumber(locale, Number(amount), { style: "unit", unit, unitDisplay: "long" }));
      }
    }
  };
  read(match[1] ?? "", units);
  read(match[2] ?? "", clockUnits);
  return words.length > 0 ? words.join(say(locale, "and")) : null;
}

/** A TIMEX3 value as the interface says it. */
export function sayValue(locale: Locale, value: string | null, style: "long" | "short" = "long"): string {
  if (value === null || value === "") return "";
  if (value === "PAST_REF") return say(locale, "past");
  if (value === "PRESENT_REF") return say(locale, "present");
  if (value === "FUTURE_REF") return say(locale, "future");
  if (value.startsWith("P")) return duration(locale, value) ?? value;
  const year = (digits: string) => formatNumber(locale, Number(digits), { useGrouping: false });
  const month = style === "long" ? "long" : "short";
  let match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(value);
  if (match) {
    const date = formatDate(locale, value, { weekday: month, day: "numeric", month, year: "numeric" });
    return match[4] === undefined ? date : `${date}, ${match[4]}:${match[5] ?? "00"}`;
  }
  match = /^(\d{4})-(\d{2})$/.exec(value);
  if (match) return formatDate(locale, `${value}-01`, { month, year: "numeric" });
  match = /^(\d{4})-W(\d{2})/.exec(value);
  if (match) return say(locale, "week", { week: Number(match[2]), year: year(match[1] ?? "") });
  match = /^(\d{4})-Q(\d)$/.exec(value);
  if (match) return say(locale, "quarter", { quarter: Number(match[2]), year: year(match[1] ?? "") });
  match = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (match) return say(locale, match[2] as "SP", { year: year(match[1] ?? "") });
  if (/^\d{4}$/.test(value)) return year(value);
  if (/^\d{3}$/.test(value)) return say(locale, "decade", { year: year(`${value}0`) });
  if (/^\d{2}$/.test(value)) return say(locale, "century", { century: Number(value) + 1 });
  return value;
}
