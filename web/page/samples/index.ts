// SPDX-License-Identifier: Apache-2.0
import arabic from "./sample.ar.txt?raw";
import english from "./sample.en.txt?raw";
import dates from "./samples.json";

export type SampleName = "ar" | "en";

/** Articles written for this project, with what the field has in store. */
export const samples: Record<SampleName, { text: string; published: string }> = {
  ar: { text: arabic.trimEnd(), published: dates.ar.published },
  en: { text: english.trimEnd(), published: dates.en.published },
};
