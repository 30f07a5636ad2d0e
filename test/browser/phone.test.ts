import { expect, test } from "vitest";
import { withBrowser } from "./browser.js";
import { pages } from "./catalog.js";

const PHONE = { width: 390, height: 844 };

const open = withBrowser();

test.each(pages)("%s does not scroll sideways on a phone", async (path) => {
  const { page } = await open(path, { viewport: PHONE });
  const width = await page.evaluate("document.documentElement.scrollWidth");
  expect(width).toBeLessThanOrEqual(PHONE.width);
});
