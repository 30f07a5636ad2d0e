import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Visit, withBrowser } from "./browser.js";
import { pages } from "./catalog.js";

const PHONE = { width: 390, height: 844 };

const open = withBrowser();

describe.each(pages)("%s", (path) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await open(path);
    // Until it asks for nothing more: what comes late may fail or go elsewhere too.
    await visit.page.waitForLoadState("networkidle");
  });

  afterAll(() => visit.page.close());

  test("is found", () => {
    expect(visit.status).toBe(200);
  });

  test("reports no error", () => {
    expect(visit.errors).toEqual([]);
  });

  test("asks no other host for anything", () => {
    expect(visit.foreignRequests).toEqual([]);
  });

  test("does not scroll sideways on a phone", async () => {
    await visit.page.setViewportSize(PHONE);
    const width = () => visit.page.evaluate("document.documentElement.scrollWidth");
    await expect.poll(width).toBeLessThanOrEqual(PHONE.width);
  });
});
