// SPDX-License-Identifier: Apache-2.0
/** The language packs of this package; `und` holds what every language needs. */
export const packNames = ["und", "ar", "en"] as const;
