import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { withBrowser } from "./browser.js";
import { actions, catalog, OVERVIEW } from "./catalog.js";

const open = withBrowser();

/** The first example below the heading of an action. */
function firstExample(page: Page, action: string) {
  return page.locator(`xpath=//*[@id="${action}"]/following::details[1]`);
}

test("an example is folded at first", async () => {
  const { page } = await open(OVERVIEW);
  expect(await firstExample(page, "login").locator("pre").isVisible()).toBe(false);
});

test("an example unfolds by a click", async () => {
  const { page } = await open(OVERVIEW);
  const example = firstExample(page, "login");
  await example.locator("summary").click();
  await expect.poll(() => example.locator("pre").isVisible()).toBe(true);
});

test.each(["Enter", "Space"])("an example unfolds by the key %s", async (key) => {
  const { page } = await open(OVERVIEW);
  const example = firstExample(page, "login");
  await example.locator("summary").press(key);
  await expect.poll(() => example.locator("pre").isVisible()).toBe(true);
});

test("the copy button of an example puts its JSON on the clipboard", async () => {
  const { page } = await open(OVERVIEW, { permissions: ["clipboard-read", "clipboard-write"] });
  const example = firstExample(page, "login");
  await example.locator("summary").click();
  await example.getByRole("button", { name: "Copy" }).click();
  await example.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(JSON.parse(copied)).toEqual(exampleFile("login"));
});

test("an address with an anchor opens the page at that action", async () => {
  const { page } = await open(`${OVERVIEW}#custom_`);
  await expect.poll(() => isInView(page, "custom_")).toBe(true);
});

describe("on the open page", () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await open(OVERVIEW));
  });

  test.each(actions)("the anchor #%s leads to its action", async (action) => {
    await page.goto(`${OVERVIEW}#${action}`);
    await expect.poll(() => isInView(page, action)).toBe(true);
  });
});

/** The file of the example that the page shows first for an action. */
function exampleFile(action: string) {
  const name = catalog.examples[action]?.[0]?.name;
  return JSON.parse(readFileSync(`schemas/actions/${action}/examples/${name}.json`, "utf8"));
}

/** Whether an element is on the screen, and not below the bar at its top. */
async function isInView(page: Page, id: string) {
  const bar = await page.getByRole("navigation", { name: "Main" }).boundingBox();
  const box = await page.locator(`[id="${id}"]`).boundingBox();
  const height = page.viewportSize()?.height;
  if (!bar || !box || !height) return false;
  return box.y >= bar.y + bar.height && box.y + box.height <= height;
}
