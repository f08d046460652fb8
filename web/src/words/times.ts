// SPDX-License-Identifier: Apache-2.0
// Times in words: a reader is told no TIMEX3 code.
import type { Time } from "../types.js";
import { dateFormat, dictionary, formatNumber, type Locale } from "./language.js";
import { readTimeValue, stretchOf, type TimeValue } from "./time-value.js";

const say = dictionary({
  PAST_REF: { en: "in the past", ar: "في الماضي" },
  PRESENT_REF: { en: "now", ar: "الآن" },
  FUTURE_REF: { en: "in the future", ar: "في المستقبل" },
  year: { en: "{year}", ar: "عام {year}" },
  beforeChrist: { en: "{year} BC", ar: "{year} قبل الميلاد" },
  decade: { en: "the {year}s", ar: "{decade} القرن {century}" },
  century: { en: "the {century} century", ar: "القرن {century}" },
  half: { en: "the {nth} half of {of}", ar: "النصف {nth} من {of}" },
  quarter: { en: "the {nth} quarter of {of}", ar: "الربع {nth} من {of}" },
  week: { en: "week of {days}", ar: "أسبوع {days}" },
  weekend: { en: "weekend in the week of {days}", ar: "عطلة نهاية أسبوع {days}" },
  SP: { en: "spring {of}", ar: "ربيع {of}" },
  SU: { en: "summer {of}", ar: "صيف {of}" },
  FA: { en: "autumn {of}", ar: "خريف {of}" },
  WI: { en: "winter {of}", ar: "شتاء {of}" },
  within: { en: "{what} in {of}", ar: "{what} من {of}" },
  someDay: { en: "a day in {of}", ar: "يوم من {of}" },
  openYear: { en: "{what}, year not known", ar: "{what}، والسنة غير معروفة" },
  openMonth: { en: "day {day} of a month not known", ar: "اليوم {day} من شهر غير معروف" },
  every: { en: "every {what}", ar: "كل {what}" },
  monthly: { en: "day {day} of every month", ar: "اليوم {day} من كل شهر" },
  clock: { en: "{day}, {time}", ar: "{day}، {time}" },
  and: { en: " and ", ar: " و" },
  START: { en: "beginning of {what}", ar: "بداية {what}" },
  MID: { en: "middle of {what}", ar: "منتصف {what}" },
  END: { en: "end of {what}", ar: "نهاية {what}" },
  APPROX: { en: "about {what}", ar: "نحو {what}" },
  MORE_THAN: { en: "more than {what}", ar: "أكثر من {what}" },
  LESS_THAN: { en: "less than {what}", ar: "أقل من {what}" },
  EQUAL_OR_MORE: { en: "at least {what}", ar: "ما لا يقل عن {what}" },
  EQUAL_OR_LESS: { en: "at most {what}", ar: "ما لا يزيد على {what}" },
  MO: { en: "morning", ar: "صباحًا" },
  MI: { en: "midday", ar: "ظهرًا" },
  AF: { en: "afternoon", ar: "بعد الظهر" },
  EV: { en: "evening", ar: "مساءً" },
  NI: { en: "night", ar: "ليلًا" },
  DT: { en: "daytime", ar: "نهارًا" },
});
type Word = Parameters<typeof say>[1];

/** What may be named without saying which one: alone, and after «every». */
const nouns = {
  era: { some: { en: "a year not known", ar: "سنة غير معروفة" }, each: { en: "year", ar: "سنة" } },
  half: {
    some: { en: "a half-year not known", ar: "نصف سنة غير محدد" },
    each: { en: "half-year", ar: "نصف سنة" },
  },
  quarter: {
    some: { en: "a quarter not known", ar: "ربع سنة غير محدد" },
    each: { en: "quarter", ar: "ربع سنة" },
  },
  season: { some: { en: "a season", ar: "فصل" }, each: { en: "season", ar: "فصل" } },
  month: { some: { en: "a month not known", ar: "شهر غير محدد" }, each: { en: "month", ar: "شهر" } },
  week: { some: { en: "a week not known", ar: "أسبوع غير محدد" }, each: { en: "week", ar: "أسبوع" } },
  weekend: {
    some: { en: "a weekend not known", ar: "عطلة نهاية أسبوع غير محددة" },
    each: { en: "weekend", ar: "عطلة نهاية أسبوع" },
  },
  weekday: {
    some: { en: "a {what}, it is not known which", ar: "يوم {what} غير محدد" },
    each: { en: "{what}", ar: "{what}" },
  },
  day: { some: { en: "a day not known", ar: "يوم غير محدد" }, each: { en: "day", ar: "يوم" } },
} satisfies Record<TimeValue["finest"], Record<"some" | "each", Record<Locale, string>>>;

/** A part of the day after «every», and alone. */
const dayParts: Partial<Record<string, Record<Locale, string>>> = {
  MO: { en: "morning", ar: "صباح" },
  MI: { en: "midday", ar: "ظهر" },
  AF: { en: "afternoon", ar: "عصر" },
  EV: { en: "evening", ar: "مساء" },
  NI: { en: "night", ar: "ليلة" },
  DT: { en: "day", ar: "نهار" },
};

const arabicOrdinals = ["الأول", "الثاني", "الثالث", "الرابع"];
const englishOrdinals = ["first", "second", "third", "fourth"];
const units = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(" ");
const tens = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split(" ");
const decades = [
  "العقد الأول من",
  "العقد الثاني من",
  ..."عشرينيات ثلاثينيات أربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات".split(" "),
];

function arabicCentury(number: number): string {
  if (number <= 10) return units[number - 1] ?? "";
  if (number < 20) return `${tens[number - 11] ?? ""} عشر`;
  return number === 20 ? "العشرين" : `${tens[number - 21] ?? ""} والعشرين`;
}

function englishOrdinal(number: number): string {
  const endings = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${String(number)}${endings[new Intl.PluralRules("en", { type: "ordinal" }).select(number)]}`;
}

const century = (locale: Locale, number: number) =>
  locale === "ar" ? arabicCentury(number) : englishOrdinal(number);

/** The year, decade or century alone. */
function sayEra(locale: Locale, { era, number, beforeChrist }: TimeValue): string {
  if (number === null) return nouns.era.some[locale];
  const year = formatNumber(locale, number, { useGrouping: false });
  if (era === "century") return say(locale, "century", { century: century(locale, number) });
  if (era === "decade") {
    const decade = decades[Math.floor((number % 100) / 10)] ?? "";
    return say(locale, "decade", { year, decade, century: century(locale, Math.floor(number / 100) + 1) });
  }
  return say(locale, beforeChrist ? "beforeChrist" : "year", { year });
}

/** The name of a weekday; in Arabic without its article where it is one of many. */
function weekdayName(locale: Locale, weekday: number): string {
  // 1 January 2024 was a Monday.
  const name = dateFormat(locale, { weekday: "long" }).format(Date.UTC(2024, 0, weekday));
  return locale === "ar" ? name.replace(/^ال/, "") : name;
}

const fill = (pattern: string, what: string) => pattern.replace("{what}", what);

/** A month, or a day of it, without a year. */
function sayOfYear(locale: Locale, month: number, day: number | null): string {
  const options: Intl.DateTimeFormatOptions =
    day === null ? { month: "long" } : { month: "long", day: "numeric" };
  return dateFormat(locale, options).format(Date.UTC(2024, month - 1, day ?? 1));
}

/** What comes again and again. */
function sayEvery(locale: Locale, { finest, part, season, weekday, day, dayPart }: TimeValue): string {
  const every = (what: string) => say(locale, "every", { what });
  const often = dayPart === null ? undefined : dayParts[dayPart];
  if (finest === "day" && part === null && day !== null) {
    return say(locale, "monthly", { day: formatNumber(locale, day) });
  }
  if ((finest === "day" || finest === "month") && part !== null) return every(sayOfYear(locale, part, day));
  if (finest === "day" && often) return every(often[locale]);
  if (season !== null) return every(say(locale, season, { of: "" }).trim());
  return every(fill(nouns[finest].each[locale], weekday === null ? "" : weekdayName(locale, weekday)));
}

/** A date of which the year or more is open. */
function sayOpen(locale: Locale, read: TimeValue): string {
  const { finest, part, season, weekday, day } = read;
  const openYear = (what: string) =>
    read.number === null
      ? say(locale, "openYear", { what })
      : say(locale, "within", { what, of: sayEra(locale, read) });
  if (season !== null) return openYear(say(locale, season, { of: "" }).trim());
  if (finest === "day" && part !== null && day === null && read.number !== null) {
    const month = dateFormat(locale, { month: "long", year: "numeric" });
    return say(locale, "someDay", { of: month.format(Date.UTC(read.number, part - 1)) });
  }
  if (part !== null && (finest === "month" || finest === "day"))
    return openYear(sayOfYear(locale, part, day));
  if (day !== null) return say(locale, "openMonth", { day: formatNumber(locale, day) });
  const some = fill(nouns[finest].some[locale], weekday === null ? "" : weekdayName(locale, weekday));
  return read.number === null || finest === "era"
    ? some
    : say(locale, "within", { what: some, of: sayEra(locale, read) });
}

/** A date whose year is known, and all that it goes down to. */
function sayKnown(locale: Locale, value: string, read: TimeValue, style: "long" | "short"): string {
  const { finest, part, season, week } = read;
  const stretch = stretchOf(value);
  if (finest === "era" || !stretch) return sayEra(locale, read);
  const of = sayEra(locale, read);
  const begin = new Date(stretch.begin);
  if (season !== null) return say(locale, season, { of });
  if (finest === "half" || finest === "quarter") {
    const nth = (locale === "ar" ? arabicOrdinals : englishOrdinals)[(part ?? 1) - 1] ?? "";
    return say(locale, finest, { nth, of });
  }
  if (week !== null && finest !== "weekday") {
    const days = dateFormat(locale, { day: "numeric", month: style, year: "numeric" });
    return say(locale, finest === "weekend" ? "weekend" : "week", {
      days: days.formatRange(begin, new Date(stretch.end - 1)),
    });
  }
  if (finest === "month") return dateFormat(locale, { month: style, year: "numeric" }).format(begin);
  return dateFormat(locale, { weekday: style, day: "numeric", month: style, year: "numeric" }).format(begin);
}

/** Whether everything is said that the value goes down to. */
function isKnown({ number, finest, part, week, weekday, day, season }: TimeValue): boolean {
  if (number === null) return false;
  if (finest === "day") return part !== null && day !== null;
  if (finest === "week" || finest === "weekend") return week !== null;
  if (finest === "weekday") return week !== null && weekday !== null;
  return finest === "era" || season !== null || part !== null;
}

function sayClock(locale: Locale, hour: number, minute: number): string {
  return dateFormat(locale, { timeStyle: "short" }).format(Date.UTC(2024, 0, 1, hour, minute));
}

const lengths = [
  ["Y", "year"],
  ["M", "month"],
  ["WE", "weekend"],
  ["W", "week"],
  ["D", "day"],
] as const;
const clockLengths = [
  ["H", "hour"],
  ["M", "minute"],
  ["S", "second"],
] as const;

/** Lengths whose number is not said, weekends, and what stands after «every» where there is one of them. */
const lengthNouns: Record<string, { some: Record<Locale, string>; each: Record<Locale, string> }> = {
  year: { some: { en: "some years", ar: "بضع سنوات" }, each: { en: "year", ar: "سنة" } },
  month: { some: { en: "some months", ar: "بضعة أشهر" }, each: { en: "month", ar: "شهر" } },
  weekend: {
    some: { en: "some weekends", ar: "عطلات نهاية أسبوع" },
    each: { en: "weekend", ar: "عطلة نهاية أسبوع" },
  },
  week: { some: { en: "some weeks", ar: "بضعة أسابيع" }, each: { en: "week", ar: "أسبوع" } },
  day: { some: { en: "some days", ar: "بضعة أيام" }, each: { en: "day", ar: "يوم" } },
  hour: { some: { en: "some hours", ar: "بضع ساعات" }, each: { en: "hour", ar: "ساعة" } },
  minute: { some: { en: "some minutes", ar: "بضع دقائق" }, each: { en: "minute", ar: "دقيقة" } },
  second: { some: { en: "some seconds", ar: "بضع ثوان" }, each: { en: "second", ar: "ثانية" } },
};

/** `PT1H45M` as words; nothing where it is no length. */
function sayLength(locale: Locale, value: string, every: boolean): string | null {
  const match = /^P([^T]*)(?:T(.*))?$/.exec(value);
  if (!match) return null;
  const words: string[] = [];
  const read = (text: string, names: readonly (readonly [string, string])[]) => {
    for (const [letters, unit] of names) {
      const amount = new RegExp(`([\\d.]+|X)${letters}(?![A-Z])`).exec(text)?.[1];
      const noun = lengthNouns[unit];
      if (amount === undefined || !noun) continue;
      if (amount === "X") words.push(noun.some[locale]);
      else if (every && amount === "1") words.push(noun.each[locale]);
      else if (unit === "weekend") words.push(`${formatNumber(locale, Number(amount))} ${noun.each[locale]}`);
      else words.push(formatNumber(locale, Number(amount), { style: "unit", unit, unitDisplay: "long" }));
    }
  };
  read(match[1] ?? "", lengths);
  read(match[2] ?? "", clockLengths);
  if (words.length === 0) return null;
  const length = words.join(say(locale, "and"));
  return every ? say(locale, "every", { what: length }) : length;
}

/** A TIMEX3 value in words; `every` where it comes again and again. Unknown values stay as they are. */
export function sayTimeValue(
  locale: Locale,
  value: string,
  style: "long" | "short" = "long",
  every = false,
): string {
  if (/^(PAST|PRESENT|FUTURE)_REF$/.test(value)) return say(locale, value as Word);
  if (value.startsWith("P")) return sayLength(locale, value, every) ?? value;
  const read = readTimeValue(value);
  if (!read) return value;
  const day =
    every && read.number === null
      ? sayEvery(locale, read)
      : isKnown(read)
        ? sayKnown(locale, value.replace(/T.*$/, ""), read, style)
        : sayOpen(locale, read);
  if (read.clock)
    return say(locale, "clock", { day, time: sayClock(locale, read.clock.hour, read.clock.minute) });
  const { dayPart } = read;
  const said = every && read.finest === "day" && read.part === null && read.day === null;
  if (dayPart === null || said || !(dayPart in dayParts)) return day;
  return say(locale, "clock", { day, time: say(locale, dayPart as Word) });
}

/** When a found time is, in words; empty where nothing is known of it. */
export function sayTime(
  locale: Locale,
  time: Pick<Time, "value" | "mod" | "type">,
  style: "long" | "short" = "long",
): string {
  const { value, mod, type } = time;
  if (value === null || value === "") return "";
  const what = sayTimeValue(locale, value, style, type === "SET");
  return mod === null || mod === "" ? what : say(locale, mod as Word, { what }) || what;
}
