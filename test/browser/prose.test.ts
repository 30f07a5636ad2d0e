import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeViolations } from "./axe.js";
import { withBrowser } from "./browser.js";

const EVENTS = "/docs/events";
const TASKS = "/docs/events/which-event";
const PAGES = [
  EVENTS,
  TASKS,
  "/docs/events/notifications",
  "/docs/events/akql",
  "/docs/events/expressions",
  "/docs/events/transports",
  "/docs/events/logging-events",
];
const PHONE = { width: 390, height: 844 };

const open = withBrowser();

const THEMES = ["light", "dark"] as const;

async function expectNoViolations(page: Page, colorScheme: (typeof THEMES)[number]) {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
  // Code is coloured anew a moment after the theme has changed.
  await expect.poll(() => axeViolations(page), { message: colorScheme }).toEqual([]);
}

/** Whether an element is on the screen, and not below the bar at its top. */
function isInView(page: Page, id: string) {
  return page.evaluate<boolean>(`(() => {
    const { top } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
    return top >= document.querySelector(".navbar").getBoundingClientRect().bottom && top < innerHeight;
  })()`);
}

describe("the retention calculator", () => {
  function retention(page: Page) {
    return page.getByRole("textbox", { name: "Event retention" });
  }

  /** The box around the field: what the calculator says stands in it. */
  function answer(page: Page) {
    return retention(page)
      .locator("xpath=ancestor::div[.//*[@role='status']][1]")
      .getByRole("status");
  }

  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(`${EVENTS}#retention`));
  });

  test("begins with the help text's sample, and says why it is refused", async () => {
    expect(await retention(page).inputValue()).toBe("weeks=3;days=2;hours=3,seconds=2");
    await answer(page).getByText("Refused", { exact: true }).waitFor();
    await answer(page).getByText("the comma leaves one part with two").waitFor();
  });

  test("adds up what is accepted, and counts the events", async () => {
    await retention(page).fill("weeks=3;days=2;hours=3;seconds=2");
    await answer(page).getByText("Accepted: 23 days 3 hours 2 seconds").waitFor();
    await page.getByRole("textbox", { name: "Events per day" }).fill("100");
    await answer(page).getByText("about 2,313").waitFor();
  });

  test("takes a sample by keyboard", async () => {
    await page.getByRole("button", { name: "months=6" }).press("Enter");
    expect(await retention(page).inputValue()).toBe("months=6");
    await answer(page).getByText("no part has a unit").waitFor();
  });

  test("says when an event of now expires", async () => {
    await retention(page).fill("days=1");
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await answer(page).getByText(tomorrow).waitFor();
  });

  test.each(["", "days=", "=;=;=", "days=1e400", "days=9999999", "💥=1"])(
    "survives %j",
    async (text) => {
      await retention(page).fill(text);
      await expect.poll(() => answer(page).innerText()).toMatch(/Refused|Accepted/);
    },
  );
});

describe("the index of tasks", () => {
  function field(page: Page) {
    return page.getByRole("searchbox", { name: "What happened?" });
  }

  test("is narrowed by what is typed, and comes back", async () => {
    const { page, errors } = await open(TASKS);
    await page.getByRole("heading", { name: "Operations" }).waitFor();
    await field(page).fill("certificate");
    await page.getByText("A certificate was downloaded").waitFor();
    expect(await page.getByText("Somebody signed out").count()).toBe(0);
    await page.getByText(/^\d of \d\d tasks$/).waitFor();
    await field(page).fill("");
    await page.getByText("Somebody signed out").waitFor();
    expect(errors).toEqual([]);
  });

  test("says so where nothing is found", async () => {
    const { page } = await open(TASKS);
    await field(page).fill("no such thing");
    await page.getByText("0 of").waitFor();
  });

  test("is used by keyboard: find, unfold, read", async () => {
    const { page } = await open(TASKS);
    await field(page).press("p");
    await page.keyboard.type("rivate key");
    await page.getByText("1 of").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText('context.type = "private_key"').first().waitFor();
  });

  test("copies a query", async () => {
    const { page } = await open(`${TASKS}#private-key-downloaded`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const task = page.locator("#private-key-downloaded");
    await task.getByRole("button", { name: "Copy" }).first().click();
    await expect
      .poll(() => page.evaluate("navigator.clipboard.readText()"))
      .toBe('action = "secret_view" and context.type = "private_key"');
  });

  test("an address from outside opens its task", async () => {
    const { page } = await open(`${TASKS}#user-created`);
    await expect.poll(() => isInView(page, "user-created")).toBe(true);
    expect(await page.locator("#user-created").getAttribute("open")).not.toBeNull();
  });

  test("an address that names no task does no harm", async () => {
    const { page, errors } = await open(`${TASKS}#%E0%A4%A`);
    await page.getByText("Somebody signed out").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("an example of a query", () => {
  test("is tried, changed, and decided for another event and release", async () => {
    const { page, errors, foreignRequests } = await open(`${EVENTS}/akql#numbers-number-old`);
    const example = page.locator("#numbers-number-old");
    await example.getByRole("button", { name: "Try it" }).press("Enter");
    const said = example.getByRole("status").first();
    await said.getByText("It can be compared to strings").waitFor();
    await example.getByRole("combobox", { name: "Release" }).selectOption("2026.5");
    await said.getByText("✓ Passes").waitFor();
    await example.getByRole("combobox", { name: "Event" }).selectOption({ index: 1 });
    await said.getByText("Does not pass").waitFor();
    await example.getByRole("textbox", { name: "Query" }).fill("user.pk = 1 and");
    await example.getByText("Unexpected end of input").first().waitFor();
    await example.getByRole("textbox", { name: "Query" }).fill("user.pk > 0");
    await said.getByText("✓ Passes").waitFor();
    await example.getByRole("link", { name: "Open in the playground" }).click();
    await page.getByRole("region", { name: "Why", exact: true }).getByText("✓ Passes").waitFor();
    expect(await page.getByRole("textbox", { name: "Query" }).innerText()).toBe("user.pk > 0");
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
  });

  test("is repaired on the page of a lint; it overflows no phone, and axe finds nothing", async () => {
    const { page } = await open("/docs/lints/query-precedence", { viewport: PHONE });
    await page.getByRole("button", { name: "Try it" }).first().click();
    await page.getByRole("button", { name: "Write the parentheses" }).waitFor();
    await page.getByText("✓ Passes", { exact: true }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
    for (const colorScheme of THEMES) await expectNoViolations(page, colorScheme);
    await page.getByRole("button", { name: "Write the parentheses" }).click();
    await expect.poll(() => page.getByRole("list", { name: "Warnings" }).count()).toBe(0);
  });
});

describe("the way of an event", () => {
  test.each([
    ["wide", 1280, 3],
    ["narrow on a phone", 390, 1],
  ])("is drawn %s", async (_, width, columns) => {
    const { page } = await open(EVENTS, { viewport: { width, height: 900 } });
    const picture = page.getByRole("img", { name: "The way of an event" });
    expect(await picture.count()).toBe(1);
    const steps = await picture
      .locator("rect")
      .evaluateAll((all) =>
        all
          .slice(0, 3)
          .map((one) =>
            Math.round(
              (one as { getBoundingClientRect(): { x: number } }).getBoundingClientRect().x,
            ),
          ),
      );
    expect(new Set(steps).size).toBe(columns);
  });
});

test.each([
  ["a fact", `${EVENTS}#client-ip-null`],
  ["a step", `${EVENTS}/notifications#decision-loop`],
  ["a row", `${EVENTS}/notifications#silence-no-transport`],
  ["a verdict", `${EVENTS}/akql#lists-custom`],
  ["an event of the examples", `${EVENTS}/akql#event-samples-deploy`],
])("an address from outside leads to %s", async (_, address) => {
  const { page } = await open(address);
  await expect.poll(() => isInView(page, new URL(page.url()).hash.slice(1))).toBe(true);
});

test("a fact tells how sure it is and where it was read", async () => {
  const { page } = await open(`${EVENTS}/notifications#bindings-expires`);
  const fact = page.locator("#bindings-expires");
  await fact.getByText("inferred", { exact: true }).click();
  await fact.getByText("authentik/policies/engine.py").waitFor();
});

test.each(PAGES)("axe finds nothing on %s, in either theme", async (path) => {
  const { page } = await open(path);
  for (const colorScheme of THEMES) {
    await expectNoViolations(page, colorScheme);
  }
});

test("an unfolded task overflows no phone, and axe finds nothing, in either theme", async () => {
  const { page } = await open(`${TASKS}#mfa-device-added`, { viewport: PHONE });
  await page.locator("#mfa-device-added").getByRole("button", { name: "Copy" }).first().waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
  for (const colorScheme of THEMES) {
    await expectNoViolations(page, colorScheme);
  }
});
