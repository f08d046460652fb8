// SPDX-License-Identifier: Apache-2.0

/** The language packs of this package; `und` holds what every language needs, the others are fetched for their texts. */
export const packNames = ["und", "ar", "en"] as const;
export type PackName = (typeof packNames)[number];

/** The pack for texts in the language of a BCP 47 tag, if there is one: `ar` for `ar-EG`. */
export function packFor(tag: string): PackName | undefined {
  return packNames.find((name) => tag === name || tag.startsWith(`${name}-`));
}
