import { expect, inject, test } from "vitest";
import { withBrowser } from "./browser.js";
import { pages } from "./catalog.js";

const open = withBrowser();

const ALLOWED = { permissions: ["clipboard-read", "clipboard-write"] };

async function file(path: string) {
  const response = await fetch(inject("siteUrl") + path);
  return { status: response.status, text: await response.text() };
}

const beside = (page: string) => (page === "/" ? "/index.md" : `${page}.md`);

test.each(pages)("%s lies beside itself as Markdown", async (page) => {
  const { status, text } = await file(beside(page));
  expect(status).toBe(200);
  expect(text).toMatch(/^# \S/);
  expect(text).not.toMatch(/<!--|\u200b|\[object [A-Z]/);
});

test("a table, an example and a heading of a page are in its Markdown", async () => {
  const { text } = await file("/docs/events.md");
  expect(text).toContain("\n## The envelope\n");
  expect(text).toMatch(/\n\| `client_ip` string or null/);
  expect(text).toMatch(/\n```\w*\n\{\n {2}"pk"/);
});

test("it is copied with links that work elsewhere", async () => {
  const { page } = await open("/docs/events/event-actions/login", ALLOWED);
  await page.getByRole("button", { name: "Copy this page as Markdown" }).click();
  await page.getByText("Copied").first().waitFor();
  const text = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(text).toMatch(/^# `login`\n/);
  expect(text).toContain(`](${inject("siteUrl")}/docs/events#envelope)`);
  expect(text).not.toMatch(/\]\([/#]/);
});

test("it is named in the head of the page", async () => {
  const { page } = await open("/validator");
  const link = page.locator("link[type='text/markdown']");
  expect(await link.getAttribute("href")).toBe("/validator.md");
});

test("a copy that fails says so", async () => {
  const { page } = await open("/docs/cli", ALLOWED);
  await page.route("**/*.md", (route) => route.abort());
  await page.getByRole("button", { name: "Copy this page as Markdown" }).click();
  await page.getByText("Could not be copied").first().waitFor();
});

test("llms.txt leads to the Markdown of every page, and llms-full.txt holds it", async () => {
  const { text } = await file("/llms.txt");
  const links = [...text.matchAll(/^- \[.+?\]\((\S+?)\)/gm)].map(([, link]) => link ?? "");
  expect(links).toEqual(expect.arrayContaining(pages.map(beside)));
  expect(new Set(links).size).toBe(links.length);
  const full = await file("/llms-full.txt");
  const login = await file("/docs/events/event-actions/login.md");
  expect(full.text).toContain(login.text.trim());
});
