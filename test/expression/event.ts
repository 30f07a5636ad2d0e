/** An event that expressions are tried on. */
export const EVENT: Record<string, unknown> = {
  pk: "0d6ac0f3-9de2-4f4e-8a6b-1f1c2d3e4f50",
  user: { pk: 14, email: "jane@example.com", username: "jane" },
  action: "login_failed",
  app: "authentik.events.signals",
  context: { http_request: { path: "/" }, username: "jane", stage: { pk: "x" } },
  client_ip: "192.0.2.7",
  created: "2026-03-11T09:40:12.557283Z",
  expires: "2027-03-11T09:40:12.556519Z",
  brand: {},
};

/** Loading Python takes seconds, on a busy machine many. In milliseconds. */
export const LOADING = 60_000;
