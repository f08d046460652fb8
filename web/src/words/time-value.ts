// SPDX-License-Identifier: Apache-2.0
// TIMEX3 values taken apart.

/** What a TIMEX3 value of a date or an hour says; what it leaves open is `null`. */
export interface TimeValue {
  beforeChrist: boolean;
  /** What the first part names; its number is open in `XXXX`. */
  era: "year" | "decade" | "century";
  /** A year, the first year of a decade, the number of a century. */
  number: number | null;
  /** What the value goes down to. */
  finest: "era" | "half" | "quarter" | "season" | "month" | "week" | "weekend" | "weekday" | "day";
  /** Of half, quarter or month. */
  part: number | null;
  season: "SP" | "SU" | "FA" | "WI" | null;
  week: number | null;
  /** 1 is Monday. */
  weekday: number | null;
  day: number | null;
  clock: { hour: number; minute: number } | null;
  /** Part of the day, such as `MO`. */
  dayPart: string | null;
}

const era = "(?<bc>BC)?(?<era>\\d{4}|XXXX|\\d{3}|XXX|\\d{2}|XX)";
const parts = [
  "H(?<half>[12X])",
  "Q(?<quarter>[1-4X])",
  "(?<season>SP|SU|FA|WI)",
  "W(?<week>\\d{2}|XX)(?:-(?:(?<weekday>[1-7])|(?<weekend>WE)))?",
  "(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?",
].join("|");
const clock = "T(?:(?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2})?|(?<dayPart>[A-Z]{2}))";
const grammar = new RegExp(`^${era}(?:-(?:${parts}))?(?:${clock})?$`);

const open = (digits: string | undefined) =>
  digits === undefined || digits.includes("X") ? null : Number(digits);

/** Takes a value apart; nothing where it is a duration, a reference or unknown. */
export function readTimeValue(value: string): TimeValue | null {
  const found = grammar.exec(value)?.groups;
  if (!found) return null;
  const { length } = found["era"] ?? "";
  const number = open(found["era"]);
  const finest = (["day", "weekday", "weekend", "week", "month", "season", "quarter", "half"] as const).find(
    (name) => found[name] !== undefined,
  );
  return {
    beforeChrist: found["bc"] !== undefined,
    era: length === 4 ? "year" : length === 3 ? "decade" : "century",
    number: number === null ? null : length === 4 ? number : length === 3 ? number * 10 : number + 1,
    finest: finest ?? "era",
    part: open(found["half"] ?? found["quarter"] ?? found["month"]),
    season: (found["season"] as TimeValue["season"] | undefined) ?? null,
    week: open(found["week"]),
    weekday: open(found["weekday"]),
    day: open(found["day"]),
    clock:
      found["hour"] === undefined ? null : { hour: Number(found["hour"]), minute: Number(found["minute"]) },
    dayPart: found["dayPart"] ?? null,
  };
}

/** A stretch of time in milliseconds of UTC. */
export interface Stretch {
  begin: number;
  end: number;
}

const oneDay = 86_400_000;
const hour = 3_600_000;
const seasonMonths = { SP: 2, SU: 5, FA: 8, WI: 11 } as const;

/** Years before the hundredth are not shifted into our century. */
function moment(year: number, month: number, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** Monday of an ISO week: week 1 is the one that holds 4 January. */
function monday(year: number, week: number): number {
  const fourth = moment(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * oneDay + (week - 1) * 7 * oneDay;
}

function months(year: number, first: number, count: number): Stretch {
  return { begin: moment(year, first), end: moment(year, first + count) };
}

/** Where a value lies, as finely as it says; nothing where it has no place in time. */
export function stretchOf(value: string | null): Stretch | null {
  const read = value === null ? null : readTimeValue(value);
  if (!read || read.number === null) return null;
  const year = read.beforeChrist ? 1 - read.number : read.number;
  if (read.era === "century") return { begin: moment((year - 1) * 100, 0), end: moment(year * 100, 0) };
  if (read.era === "decade") return { begin: moment(year, 0), end: moment(year + 10, 0) };
  const { part, season, week, weekday, day, clock: time } = read;
  if (season !== null) return months(year, seasonMonths[season], 3);
  if (week !== null) {
    const begin = monday(year, week);
    if (weekday !== null) return { begin: begin + (weekday - 1) * oneDay, end: begin + weekday * oneDay };
    return { begin, end: begin + 7 * oneDay };
  }
  if (part === null) return months(year, 0, 12);
  if (read.finest === "half") return months(year, (part - 1) * 6, 6);
  if (read.finest === "quarter") return months(year, (part - 1) * 3, 3);
  if (day === null) return months(year, part - 1, 1);
  const begin = moment(year, part - 1, day);
  if (time === null) return { begin, end: begin + oneDay };
  const at = begin + time.hour * hour + time.minute * 60_000;
  return { begin: at, end: at + hour };
}
