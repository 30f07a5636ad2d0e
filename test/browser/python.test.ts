import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe.js";
import { withBrowser } from "./browser.js";

const PHONE = { width: 390, height: 844 };
const open = withBrowser();

function panel(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

/** How many events pass, as the page says it. */
function passing(page: Page, text: string) {
  return panel(page, "Events").getByRole("status").getByText(text, { exact: true });
}

async function timed(name: string, work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

// One page, since Python is loaded once for it.
test("Python is loaded, runs expressions and mappings, and reaches nothing else", async () => {
  const { page, errors, foreignRequests } = await open("/playground");
  const why = panel(page, "Why");
  await page.getByRole("button", { name: "Failed logins from outside the office" }).click();
  await passing(page, "3 of 8 pass").waitFor();

  // An expression takes the place of the matcher, and its verdict is open until Python is there.
  await page.getByRole("button", { name: "Expression", exact: true }).click();
  const code = page.getByRole("textbox", { name: "Expression, in Python" });
  await why.getByText("? Not decided here", { exact: true }).waitFor();
  await page.getByText(/about \d\.\d MB, from this site alone/).waitFor();
  await timed("Python, cold: from the button to the first verdicts", async () => {
    await page.getByRole("button", { name: "Load Python" }).click();
    await page.getByRole("progressbar", { name: "Python" }).waitFor();
    await passing(page, "6 of 8 pass").waitFor({ timeout: 60_000 });
  });
  expect(await page.getByRole("button", { name: "Load Python" }).count()).toBe(0);

  // A change is run by itself.
  await timed("Python, warm: from a keystroke to eight verdicts", async () => {
    await code.fill('return request.context["event"].action == "login"');
    await passing(page, "2 of 8 pass").waitFor();
  });

  // An error marks its line; what was said before it is shown.
  await code.fill('event = request.context["event"]\nprint("here")\nreturn event.context["nope"]');
  await why.getByText("KeyError: 'nope'", { exact: true }).waitFor();
  await page.locator(".cm-lintRange-error", { hasText: 'return event.context["nope"]' }).waitFor();
  await why.getByText("here", { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // No way leads out: not over JavaScript, not over what JavaScript makes of texts.
  for (const way of [
    "import js\nreturn js.fetch",
    "import pyodide_js\nreturn pyodide_js.runPython.constructor('return fetch')()",
    "import urllib.request\nreturn urllib.request.urlopen('http://192.0.2.1/')",
  ]) {
    await code.fill(way);
    await why.getByText(/It raises in line [12]/).waitFor();
  }

  // What has no end is ended, and the next one runs.
  await code.fill("while True:\n    pass");
  await why.getByText("It ran for longer than 2 s and was ended.").waitFor({ timeout: 30_000 });
  await code.fill('return request.context["event"].action == "login_failed"');
  await passing(page, "6 of 8 pass").waitFor({ timeout: 30_000 });

  // The code is completed from the catalog.
  await code.fill('event = request.context["event"]\nreturn event.context[""]');
  await page.keyboard.press("Control+End");
  for (let back = 0; back < 2; back++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+Space");
  await page.getByRole("option", { name: /^http_request/ }).waitFor();
  await page.keyboard.press("Escape");

  // A webhook shows the exact request, and what its receiver makes of it.
  await page.getByRole("button", { name: "+ Webhook" }).click();
  await page.getByLabel("Start from").first().selectOption({ label: "Publish to an ntfy topic" });
  await why.getByText("✓ Is sent", { exact: true }).waitFor();
  await passing(page, "8 of 8 are sent").waitFor();
  await why.getByText(/POST \/hooks\/authentik HTTP\/1\.1/).waitFor();
  await why.getByText('"topic": "authentik"').first().waitFor();
  await why.getByText("✓ It takes the body.").waitFor();
  await page.getByRole("textbox", { name: "Body mapping, in Python" }).fill("return {}");
  await why.getByText("topic", { exact: false }).first().waitFor();

  await page.setViewportSize(PHONE);
  await page.getByRole("navigation", { name: "Panels" }).getByText("Build").click();
  await page.getByRole("textbox", { name: "Body mapping, in Python" }).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
}, 180_000);
