/** Where the docs show the shapes that many actions share. Any other stands on the action's page. */
const PAGES: Readonly<Record<string, string>> = {
  actor: "/docs/events#user",
  asn: "/docs/events#geo",
  exception: "/docs/events#exception",
  "exception-stack": "/docs/events#exception",
  geo: "/docs/events#geo",
  "http-request": "/docs/events#http-request",
  "model-ref": "/docs/events#model-reference",
  "user-ref": "/docs/events#user-reference",
};

/** The page that shows a shape, if it is not shown where it is used. */
export function shapePage(name: string): string | null {
  return PAGES[name] ?? null;
}
