// SPDX-License-Identifier: Apache-2.0
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Axe brings Debian's Firefox down (its content process dies in the page's first view); what it finds is the same for all. */
export const axeRuns = (browserName: string): boolean =>
  browserName === "chromium";

/** What axe finds against WCAG 2.2 AA and good practice, with the elements. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags([
      "wcag2a",
      "wcag2aa",
      "wcag21a",
      "wcag21aa",
      "wcag22aa",
      "best-practice",
    ])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(" ")}`,
  );
}
