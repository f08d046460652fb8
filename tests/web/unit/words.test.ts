// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from "vitest";
import type { Quantity, TimeType } from "../../../web/src/types.js";
import {
  sayFigure,
  sayFigureUnit,
  sayTime,
  stretchOf,
} from "../../../web/src/words.js";

describe("where a time lies", () => {
  test.each([
    ["2024-06-11", "2024-06-11", "2024-06-12"],
    ["2024-06-11TMO", "2024-06-11", "2024-06-12"],
    ["2024-06-11T09:30", "2024-06-11T09:30Z", "2024-06-11T10:30Z"],
    ["2024-06", "2024-06-01", "2024-07-01"],
    ["2024-W23", "2024-06-03", "2024-06-10"],
    ["2024-W23-2", "2024-06-04", "2024-06-05"],
    ["2024-W23-WE", "2024-06-03", "2024-06-10"],
    ["2024-Q2", "2024-04-01", "2024-07-01"],
    ["2024-H2", "2024-07-01", "2025-01-01"],
    ["2024-SU", "2024-06-01", "2024-09-01"],
    ["2024-06-XX", "2024-06-01", "2024-07-01"],
    ["2024-XX", "2024-01-01", "2025-01-01"],
    ["1953", "1953-01-01", "1954-01-01"],
    ["195", "1950-01-01", "1960-01-01"],
    ["19", "1900-01-01", "2000-01-01"],
    ["BC0300", "-000299-01-01", "-000298-01-01"],
  ])("%s: from %s to %s", (value, begin, end) => {
    expect(stretchOf(value)).toEqual({
      begin: Date.parse(begin),
      end: Date.parse(end),
    });
  });

  test.each(["PT2H", "FUTURE_REF", "XXXX-06", "XXXX-WXX-2", "XX", null])(
    "%s: nowhere",
    (value) => {
      expect(stretchOf(value)).toBeNull();
    },
  );
});

describe("a time in words", () => {
  test.each<[string, string, string]>([
    ["2024-06-11", "Tuesday, June 11, 2024", "الثلاثاء، 11 يونيو 2024"],
    ["2024-06", "June 2024", "يونيو 2024"],
    ["2024", "2024", "عام 2024"],
    ["BC0300", "300 BC", "300 قبل الميلاد"],
    ["199", "the 1990s", "تسعينيات القرن العشرين"],
    ["190", "the 1900s", "العقد الأول من القرن العشرين"],
    ["19", "the 20th century", "القرن العشرين"],
    ["17", "the 18th century", "القرن الثامن عشر"],
    ["20", "the 21st century", "القرن الحادي والعشرين"],
    ["2024-Q2", "the second quarter of 2024", "الربع الثاني من عام 2024"],
    ["2024-H1", "the first half of 2024", "النصف الأول من عام 2024"],
    ["2024-FA", "autumn 2024", "خريف عام 2024"],
    ["XXXX-SU", "summer, year not known", "صيف، والسنة غير معروفة"],
    ["XXXX-WXX-2", "a Tuesday, it is not known which", "يوم ثلاثاء غير محدد"],
    ["XXXX-06", "June, year not known", "يونيو، والسنة غير معروفة"],
    ["XXXX-06-11", "June 11, year not known", "11 يونيو، والسنة غير معروفة"],
    ["XXXX-XX-11", "day 11 of a month not known", "اليوم 11 من شهر غير معروف"],
    ["XXXX-XX-XX", "a day not known", "يوم غير محدد"],
    ["XXXX-WXX", "a week not known", "أسبوع غير محدد"],
    ["XXXX-WXX-WE", "a weekend not known", "عطلة نهاية أسبوع غير محددة"],
    ["2024-06-XX", "a day in June 2024", "يوم من يونيو 2024"],
    ["XXXX", "a year not known", "سنة غير معروفة"],
    [
      "2024-06-11TMO",
      "Tuesday, June 11, 2024, morning",
      "الثلاثاء، 11 يونيو 2024، صباحًا",
    ],
    ["PT1H45M", "1 hour and 45 minutes", "ساعة و45 دقيقة"],
    ["P2Y3M", "2 years and 3 months", "سنتان و3 أشهر"],
    ["PXD", "some days", "بضعة أيام"],
    ["P1WE", "1 weekend", "1 عطلة نهاية أسبوع"],
    ["PAST_REF", "in the past", "في الماضي"],
    ["not a value", "not a value", "not a value"],
  ])("%s", (value, english, arabic) => {
    const type: TimeType = value.startsWith("P") ? "DURATION" : "DATE";
    const time = { value, mod: null, type };
    expect([sayTime("en", time), sayTime("ar", time)]).toEqual([
      english,
      arabic,
    ]);
  });

  test.each<[string, string, string]>([
    ["XXXX-WXX-2", "every Tuesday", "كل ثلاثاء"],
    ["XXXX-XX-XXTMO", "every morning", "كل صباح"],
    ["XXXX-WXX-WE", "every weekend", "كل عطلة نهاية أسبوع"],
    ["XXXX-06-11", "every June 11", "كل 11 يونيو"],
    ["XXXX-XX-11", "day 11 of every month", "اليوم 11 من كل شهر"],
    ["P1W", "every week", "كل أسبوع"],
    ["P3M", "every 3 months", "كل 3 أشهر"],
  ])("again and again: %s", (value, english, arabic) => {
    const time = { value, mod: null, type: "SET" } as const;
    expect([sayTime("en", time), sayTime("ar", time)]).toEqual([
      english,
      arabic,
    ]);
  });

  test.each<[string, string, string, string]>([
    ["2024-07", "END", "end of July 2024", "نهاية يوليو 2024"],
    ["2024", "START", "beginning of 2024", "بداية عام 2024"],
    ["P3D", "MORE_THAN", "more than 3 days", "أكثر من 3 أيام"],
    ["2024", "NEW", "2024", "عام 2024"],
  ])("%s, %s", (value, mod, english, arabic) => {
    const time = { value, mod, type: "DATE" } as const;
    expect([sayTime("en", time), sayTime("ar", time)]).toEqual([
      english,
      arabic,
    ]);
  });

  test("the hour stands behind the day", () => {
    const time = {
      value: "2024-06-11T20:00",
      mod: null,
      type: "TIME",
    } as const;
    expect(sayTime("en", time)).toMatch(/^Tuesday, June 11, 2024, 8:00\sPM$/);
    expect(sayTime("ar", time)).toMatch(/^الثلاثاء، 11 يونيو 2024، .*8:00/);
  });

  test("a week is told by its days", () => {
    const time = { value: "2024-W23", mod: null, type: "DATE" } as const;
    expect(sayTime("en", time)).toMatch(/^week of June 3\s–\s9, 2024$/);
  });
});

describe("a figure in words", () => {
  const none: Quantity = {
    start: 0,
    end: 1,
    kind: "number",
    value: null,
    low: null,
    high: null,
    mod: null,
    unit: null,
    rule: "",
  };
  test.each<[Partial<Quantity>, string, string]>([
    [{ value: 1200 }, "1,200", ""],
    [{ kind: "percent", value: 15, mod: "approx", unit: "%" }, "about 15%", ""],
    [{ kind: "money", value: 2e7, unit: "USD" }, "$20,000,000", "US Dollar"],
    [
      { kind: "count", value: 20, low: 20, high: 99, unit: "person" },
      "20 to 99",
      "people",
    ],
    [{ kind: "count", low: 3, mod: "at-least" }, "at least 3", ""],
    [{ kind: "measure", value: 5.2, unit: "km" }, "5.2", "kilometres"],
    [{ kind: "score", value: 3, low: 1, high: 3 }, "3–1", ""],
    [{ kind: "count", unit: "boats" }, "not exact", "boats"],
  ])("%j", (given, amount, unit) => {
    const figure = { ...none, ...given };
    expect([sayFigure("en", figure), sayFigureUnit("en", figure)]).toEqual([
      amount,
      unit,
    ]);
  });

  test("in Arabic", () => {
    const figure: Quantity = {
      ...none,
      kind: "measure",
      value: 3_500_000,
      mod: "approx",
      unit: "m³",
    };
    expect([sayFigure("ar", figure), sayFigureUnit("ar", figure)]).toEqual([
      "نحو 3,500,000",
      "متر مكعب",
    ]);
  });
});
