// SPDX-License-Identifier: Apache-2.0
// Everybody can use it: axe on every view, sizes, zoom, forced colours, both directions.
import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { axeRuns, violationsOf } from "./axe.js";
import { openSample } from "./sample-page.js";

async function check(page: Page, view: string): Promise<void> {
  expect(await violationsOf(page), view).toEqual([]);
}

for (const locale of ["en", "ar"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });
      test("axe finds nothing on any view", async ({ page, browserName }) => {
        test.skip(!axeRuns(browserName));
        test.setTimeout(120_000);
        await page.goto("./");
        await check(page, "first visit");
        await openSample(page, locale);
        const tabs = page.getByRole("tab");
        for (let index = 0; index < (await tabs.count()); index++) {
          await tabs.nth(index).click();
          await check(page, `panel ${String(index)}`);
          const choice = page
            .locator("#panel")
            .getByRole("button", { name: /^(Table|جدول)$/ });
          if (await page.locator(".tree, .timeline, .network").count()) {
            await choice.click();
            await check(page, `panel ${String(index)} as a table`);
          }
        }
        await page.locator("#article").focus();
        await page.keyboard.press("Control+Home");
        await page.keyboard.press("F8");
        await expect(page.locator(".card")).toBeVisible();
        for (const summary of await page.locator(".card summary").all()) {
          await summary.click();
        }
        await check(page, "card");
        await page.locator(".card .actions button").first().click();
        await page.getByRole("tab").first().click();
        await expect(page.locator(".corrections")).toBeVisible();
        await page.locator("#panel .findings .row").first().click();
        await check(page, "corrections, and a statement chosen in the list");
        await page
          .getByRole("button", { name: locale === "ar" ? "قارن" : "Compare" })
          .click();
        const text = await page.locator("#article").innerText();
        await page
          .locator("#other-version textarea")
          .fill(text.replace("30", "40"));
        await page.locator("#other-version .primary").click();
        await expect(page.locator(".changes li").first()).toBeVisible();
        await check(page, "comparison with a pasted version");
        await page.keyboard.press("Escape");
        await page.locator(".settings button").first().click();
        await expect(page.locator("#help")).toBeVisible();
        await check(page, "help");
        await page.keyboard.press("Escape");
        const keep = page.getByRole("button", {
          name: locale === "ar" ? "احفظ" : "Keep",
          exact: true,
        });
        await keep.click();
        await expect(page.getByRole("alert")).toBeVisible();
        await page
          .getByRole("button", {
            name: locale === "ar" ? "احفظ نسخة جديدة" : "Keep as new",
          })
          .click();
        await page
          .getByRole("button", {
            name: locale === "ar" ? "المكتبة" : "Library",
          })
          .click();
        await expect(page.locator(".shelf li")).toHaveCount(2);
        await check(page, "library");
        for (const pick of await page.locator(".shelf input").all()) {
          await pick.check();
        }
        await page.locator("#library .primary").click();
        await check(page, "comparison");
      });
    });
  }

  test.describe(locale, () => {
    test.use({ locale });

    test("nothing is wider than a telephone or a page at 400 %", async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openSample(page, locale, false);
      const tabs = page.getByRole("tab");
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        for (let index = 0; index < (await tabs.count()); index++) {
          if (index > 0 || width === 360) await tabs.nth(index).click();
          const inner = await page.evaluate(() => {
            const panel = document.querySelector("#panel");
            return {
              page: document.documentElement.scrollWidth,
              panel: (panel?.scrollWidth ?? 0) - (panel?.clientWidth ?? 0),
            };
          });
          expect(
            inner.page,
            `page, panel ${String(index)}`,
          ).toBeLessThanOrEqual(width);
          expect(inner.panel, `panel ${String(index)}`).toBeLessThanOrEqual(0);
        }
      }
    });

    test("what is pressed is large enough", async ({ page }) => {
      await openSample(page, locale);
      const tabs = page.getByRole("tab");
      for (let index = 0; index < (await tabs.count()); index++) {
        await tabs.nth(index).click();
        const small = await page.evaluate(() =>
          [
            ...document.querySelectorAll(
              "button, select, input:not([type=file]), summary",
            ),
          ]
            .map((element) => ({
              html: element.outerHTML.slice(0, 90),
              box: element.getBoundingClientRect(),
            }))
            .filter(
              ({ box }) => box.width > 0 && (box.height < 24 || box.width < 16),
            )
            .map(
              ({ html, box }) =>
                `${html} ${String(box.width)}×${String(box.height)}`,
            )
            // Target size lets boxes in a line of switches be smaller when their labels are pressed too.
            .filter(
              (found) =>
                !found.includes("checkbox") && !found.includes("range"),
            ),
        );
        expect(small).toEqual([]);
      }
    });
  });
}

test("forced colours keep what is chosen apart", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  await page.locator(".tree .node").first().click();
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(
      document.querySelector("#article") ?? document.body,
      "::highlight(isnad-selected)",
    );
    return [
      style.backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ];
  });
  expect(colours[0]).not.toBe(colours[1]);
});

test("reduced motion moves nothing", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "Playwright cannot ask it for that yet");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openSample(page);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter(
        (element) =>
          Number.parseFloat(getComputedStyle(element).transitionDuration) > 0,
      ).length,
  );
  expect(moving).toBe(0);
});
