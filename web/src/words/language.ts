// SPDX-License-Identifier: Apache-2.0
// What words, numbers and days are like in the languages of the interface.

/** The languages in which findings are told. */
export type Locale = "ar" | "en";

type Values = Record<string, string | number>;

/** A way to say the entries of a dictionary: `say(locale, word)`, with `{name}` filled in from the values. */
export function dictionary<Entries extends Record<string, Record<Locale, string>>>(entries: Entries) {
  return (locale: Locale, word: keyof Entries, values: Values = {}): string =>
    (entries[word]?.[locale] ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? formatNumber(locale, value) : value;
    });
}

/** The forms of a counted noun; `{n}` is the number. */
export interface Forms {
  en: readonly [one: string, other: string];
  ar: readonly [one: string, two: string, few: string, many: string, other: string];
}

/** A number with its noun in the form that the language asks for. */
export function counted(locale: Locale, n: number, forms: Forms): string {
  const rule = new Intl.PluralRules(locale).select(n);
  const form =
    locale === "en"
      ? forms.en[rule === "one" ? 0 : 1]
      : forms.ar[rule === "one" ? 0 : rule === "two" ? 1 : rule === "few" ? 2 : rule === "many" ? 3 : 4];
  return form.replace("{n}", formatNumber(locale, n));
}

/** A number in the digits of the interface. */
export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value);
}

/** How days are written, by the Gregorian calendar and without a shift by the reader's time zone. */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === "ar" ? "ar-u-ca-gregory" : locale, {
    ...options,
    timeZone: "UTC",
  });
}

/** A day `YYYY-MM-DD`, with or without a time, as the interface writes it; what is no day stays as it is. */
export function formatDate(
  locale: Locale,
  value: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: "long" },
): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day === undefined) return value;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : dateFormat(locale, options).format(date);
}

/** The name of a country by its ISO 3166 code. */
export function regionName(locale: Locale, code: string): string {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
}
