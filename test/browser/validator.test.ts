import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { withBrowser } from "./browser.js";

const PAGE = "/validator";
const PHONE = { width: 390, height: 844 };
const BUTTON = "Show an event with a mistake";

const open = withBrowser();

async function openValidator(path = PAGE, options?: BrowserContextOptions) {
  const visit = await open(path, {
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  await input(visit.page).waitFor();
  return visit;
}

function input(page: Page) {
  return page.getByRole("textbox", { name: "Events or log lines" });
}

function finding(page: Page, name: RegExp) {
  return page.getByRole("button", { name });
}

function status(page: Page, text: string) {
  return page.getByRole("status").getByText(text);
}

async function paste(page: Page, text: string) {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await input(page).press("ControlOrMeta+V");
}

/** Drops a file that the page makes of an expression for its parts. */
async function drop(page: Page, name: string, parts: string) {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(${parts}, ${JSON.stringify(name)}));
    return data;
  })()`);
  const target = page.getByRole("main").locator("> div");
  for (const type of ["dragenter", "dragover", "drop"])
    await target.dispatchEvent(type, { dataTransfer });
}

function dropText(page: Page, name: string, unit: string, times = 1) {
  return drop(page, name, `Array(${times}).fill(${JSON.stringify(unit)})`);
}

function dropBytes(page: Page, name: string, bytes: Buffer) {
  return drop(page, name, `[new Uint8Array(${JSON.stringify([...bytes])})]`);
}

function example(action: string, name: string): string {
  return readFileSync(`schemas/actions/${action}/examples/${name}.json`, "utf8");
}

/** A login whose `known_device` is a text, which is wrong, on a line of its own. */
const BROKEN = example("login", "password-known-device").replace(
  '"known_device": true',
  '"known_device": "true"',
);
const BROKEN_LINE = BROKEN.split("\n").findIndex((line) => line.includes("known_device")) + 1;

const LOG_LINE =
  '{"action": "logout", "auth_via": "session", "client_ip": "192.0.2.17", "context": {}, "domain_url": "id.example.com", "event": "Created Event", "host": "id.example.com", "level": "info", "logger": "authentik.events.models", "pid": 42, "request_id": "bc4b69c99081430e9525189612ae7b3b", "schema_name": "public", "timestamp": "2026-08-21T07:58:41.217321+00:00", "user": {"email": "", "pk": 7, "username": "ada"}}';
const LOG = `${LOG_LINE}\n{"event":"/ws/","level":"info","logger":"authentik.asgi","timestamp":"2026-08-21T07:58:41.217321"}\n`;

describe("a pasted event", () => {
  test("gives a finding at its line, which is shown when the cursor is there", async () => {
    const { page, errors, foreignRequests } = await openValidator();
    await paste(page, BROKEN);
    await status(page, "1 violation").waitFor();
    const place = new RegExp(`violation type-wrong line ${BROKEN_LINE}, column \\d+`);
    await finding(page, place).waitFor();
    await page.getByText("login, variant Sign-in through a flow").waitFor();
    await page.getByText("jane signed in with a password from 198.51.100.23").waitFor();
    expect(await finding(page, place).getAttribute("aria-current")).toBeNull();
    await page.locator(".cm-lintRange-error", { hasText: '"true"' }).click();
    await expect.poll(() => finding(page, place).getAttribute("aria-current")).toBe("location");
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
  });

  test("is explained where a finding is chosen, and the cursor goes to it", async () => {
    const { page } = await openValidator();
    await paste(page, BROKEN);
    await finding(page, /type-wrong/).click();
    await page.getByText("True when the user has a live session").waitFor();
    const links = page.getByRole("main").getByRole("link");
    expect(await links.getByText("About type-wrong").getAttribute("href")).toBe(
      "/docs/findings/type-wrong",
    );
    const docs = page.getByRole("link", { name: "This key in the docs" });
    expect(await docs.getAttribute("href")).toMatch(
      /^\/docs\/events\/event-actions\/login#context-auth_method_args/,
    );
    expect(await page.evaluate("getSelection().toString()")).toBe('"true"');
  });

  test("is held against the release that is chosen", async () => {
    const { page } = await openValidator();
    await paste(page, example("login", "password-known-device"));
    await status(page, "No findings").waitFor();
    await page.getByLabel("Release").selectOption("2025.6");
    await finding(page, /key-not-in-release/).waitFor();
    expect(new URL(page.url()).search).toBe("?release=2025.6");
  });
});

test("every form of input is recognised, and what is no event is counted", async () => {
  const { page } = await openValidator();
  await paste(page, LOG + LOG);
  await page.getByText("A container log").waitFor();
  await page.getByText("Event 2 of 2, line 3").waitFor();
  await page.getByText("Skipped 2 lines without an event").waitFor();
});

test("an example is loaded", async () => {
  const { page } = await openValidator();
  await page.getByLabel("Action").selectOption("logout");
  await page.getByLabel("Example", { exact: true }).selectOption("signed-out");
  await page.getByRole("button", { name: "Load example" }).click();
  await page.getByText("jane signed out").waitFor();
  await status(page, "No findings").waitFor();
});

describe("a file", () => {
  test("is shown in the editor where it is small", async () => {
    const { page } = await openValidator();
    await dropText(page, "small.log", LOG);
    await page.getByText("ada signed out").waitFor();
    expect(await input(page).innerText()).toContain('"action": "logout"');
  });

  test("is read as a stream where it is large, and gives a summary", async () => {
    const { page, errors } = await openValidator();
    const broken = LOG_LINE.replace('"context": {}', '"context": {"http_request": 1}');
    const unit = `${LOG}${broken}\n`;
    const times = Math.ceil(2_000_000 / unit.length);
    await dropText(page, "large.log", unit, times);
    await status(page, `${(2 * times).toLocaleString("en")} events: `).waitFor();
    await page.getByRole("heading", { name: "The first 100 findings" }).waitFor();
    const skipped = page.getByRole("table", { name: "Skipped lines" });
    expect(await skipped.innerText()).toContain(times.toLocaleString("en"));
    await page.getByRole("button", { name: "Back to the editor" }).click();
    await input(page).waitFor();
    expect(errors).toEqual([]);
  });

  test("of 20 MB can be cancelled on its way", async () => {
    const { page } = await openValidator();
    // In the page, because a fast machine is done before a click from outside arrives.
    await page.evaluate(`(function cancel() {
      const bar = document.querySelector("progress");
      const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Cancel");
      if (bar?.value > 0) button.click();
      else requestAnimationFrame(cancel);
    })()`);
    await dropText(page, "huge.log", LOG, Math.ceil(20_000_000 / LOG.length));
    await status(page, "Stopped before the end").waitFor();
    await page.getByRole("table", { name: "Events by action" }).waitFor();
  });

  test("that is packed is unpacked", async () => {
    const { page } = await openValidator();
    await dropBytes(page, "log.gz", gzipSync(LOG));
    await status(page, "1 event: ").waitFor();
  });
});

describe("the findings", () => {
  async function download(name: string) {
    const { page } = await openValidator();
    await paste(page, BROKEN);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return {
      name: saved.suggestedFilename(),
      content: JSON.parse(readFileSync(await saved.path(), "utf8")),
    };
  }

  test("are saved as JSON", async () => {
    const { name, content } = await download("JSON");
    expect(name).toBe("findings.json");
    expect(content.summary).toMatchObject({ events: 1, violations: 1, actions: { login: 1 } });
    expect(content.findings).toMatchObject([{ id: "type-wrong", line: BROKEN_LINE }]);
  });

  test("are saved as SARIF", async () => {
    const { name, content } = await download("SARIF");
    expect(name).toBe("findings.sarif");
    const [{ ruleId, locations }] = content.runs[0].results;
    expect(ruleId).toBe("type-wrong");
    expect(locations[0].physicalLocation.region.startLine).toBe(BROKEN_LINE);
  });
});

describe("a link", () => {
  test("carries the input, and opens it", async () => {
    const { page } = await openValidator(`${PAGE}?release=2025.8`);
    await paste(page, BROKEN);
    expect(new URL(page.url()).hash).toBe("");
    await page.getByRole("button", { name: "Copy link" }).click();
    await status(page, "Link with the input copied").waitFor();
    const link = new URL(await page.evaluate<string>("navigator.clipboard.readText()"));
    expect(link.hash).toMatch(/^#v1\.[\w-]+$/);
    const opened = await openValidator(link.pathname + link.search + link.hash);
    await finding(opened.page, /type-wrong/).waitFor();
    expect(await opened.page.getByLabel("Release").inputValue()).toBe("2025.8");
    expect(new URL(opened.page.url()).hash).toBe(link.hash);
    await input(opened.page).press("x");
    await expect.poll(() => new URL(opened.page.url()).hash).toBe("");
  });

  test("that is broken, or of a newer version, says so", async () => {
    const { page } = await openValidator(`${PAGE}#v1.AAAA`);
    await page.getByRole("alert").getByText("This link is broken").waitFor();
    await page.goto(`${PAGE}#v9.AAAA`);
    await page.getByRole("alert").getByText("This link was made by a newer version").waitFor();
  });
});

test("nothing that was pasted is there on the next visit", async () => {
  const { page } = await openValidator();
  await paste(page, BROKEN);
  await status(page, "1 violation").waitFor();
  await page.reload();
  await page.getByRole("button", { name: BUTTON }).waitFor();
  expect(
    await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"),
  ).not.toContain("jane");
});

describe("the plain text area", () => {
  test("does what the editor does, and the choice is kept", async () => {
    const { page } = await openValidator();
    await page.getByLabel("Plain text area").check();
    await input(page).fill(BROKEN);
    await finding(page, /type-wrong/).click();
    const selected =
      "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))";
    expect(await page.evaluate(`${selected}(document.activeElement)`)).toBe('"true"');
    await page.reload();
    await input(page).waitFor();
    expect(await page.getByLabel("Plain text area").isChecked()).toBe(true);
  });
});

test("everything is reached by keyboard, and Tab leaves the editor", async () => {
  const { page } = await openValidator();
  await paste(page, BROKEN);
  await finding(page, /type-wrong/).waitFor();
  await input(page).press("Tab");
  const reached: string[] = [];
  for (let step = 0; step < 12; step++) {
    reached.push(await page.evaluate<string>("document.activeElement.textContent.trim()"));
    if (reached.at(-1)?.includes("type-wrong")) break;
    await page.keyboard.press("Tab");
  }
  expect(reached).toEqual(expect.arrayContaining(["Copy link", "Clear", "login"]));
  await page.keyboard.press("Enter");
  expect(await page.evaluate("getSelection().toString()")).toBe('"true"');
});

test("below the input, a finding is explained first and shown in the text on demand", async () => {
  const { page } = await openValidator(PAGE, { viewport: PHONE });
  await paste(page, BROKEN);
  await finding(page, /type-wrong/).click();
  await page.getByText("True when the user has a live session").waitFor();
  expect(await page.evaluate("getSelection().toString()")).toBe("");
  await page.getByRole("button", { name: "Show in the text" }).click();
  expect(await page.evaluate("getSelection().toString()")).toBe('"true"');
  await expect.poll(() => isOnScreen(page, ".cm-lintRange-error")).toBe(true);
});

/** Whether an element is on the screen, and not below the bar at its top. */
function isOnScreen(page: Page, selector: string) {
  return page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    const bar = document.querySelector(".navbar").getBoundingClientRect();
    return top >= bar.bottom && bottom <= innerHeight;
  })()`);
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe has to complain about: the rule, and the elements that break it. */
async function axeViolations(page: Page) {
  await page.evaluate(axeSource);
  return page.evaluate(
    "axe.run().then((result) => result.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))",
  );
}

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each([
    ["wide", { width: 1280, height: 900 }],
    ["on a phone", PHONE],
  ])("axe finds nothing, and nothing overflows, %s", async (_, viewport) => {
    const { page } = await openValidator(PAGE, { colorScheme, viewport });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: BUTTON }).click();
    await finding(page, /type-wrong/).click();
    await page.getByRole("link", { name: "This key in the docs" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
    await dropText(page, "large.log", `${LOG}{"event": }\n`, 3000);
    await page.getByRole("heading", { name: "The first 100 findings" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
  });
});
