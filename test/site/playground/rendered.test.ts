import { describe, expect, test } from "vitest";
import { type Circumstances, rendered } from "../../../src/site/playground/verdict/rendered.js";

const jane = { pk: 7, username: "jane", email: "jane@example.com", as: "event user" } as const;
const base: Circumstances = {
  event: { action: "login", user: {}, context: { x: 1 } },
  severity: "alert",
  transport: { name: "chat", webhook_url: "https://chat.example.com/hook" },
  release: "2026.8",
  configuration: { policies: [], mappings: [{ name: "body", expression: "return {}" }] },
  trial: undefined,
  python: null,
};

function message(mode: string, more: Partial<Circumstances> = {}, recipient: object = jane) {
  const decided = { transport: "chat", mode, recipient, sent: true, why: null };
  return rendered(decided as Parameters<typeof rendered>[0], { ...base, ...more });
}

test.each(["webhook", "webhook_slack", "email", "local"])("%s is rendered", (mode) => {
  expect(message(mode)).toMatchObject({ mode, severity: "alert", recipient: { username: "jane" } });
});

describe("is not known", () => {
  const unnamed = { ...jane, username: null };
  const unreachable = { ...jane, email: null };
  const mapped = { name: "chat", webhook_mapping_body: "body" };
  test.each<[string, ReturnType<typeof message>, RegExp]>([
    ["of another mode", message("pigeon"), /mode/],
    ["of another severity", message("local", { severity: "loud" }), /severity/],
    ["of a mapping", message("webhook", { transport: mapped }), /Python/],
    [
      "of a mapping of the server",
      message("webhook", { transport: { ...mapped, webhook_mapping_body: "other" } }),
      /server only/,
    ],
    ["without a name", message("local", {}, unnamed), /name/],
    ["of a webhook without an address", message("webhook", {}, unreachable), /jane/],
    ["of a mail without an address", message("email", {}, unreachable), /jane/],
  ])("what is sent %s", (_, sent, why) => {
    expect(sent).toMatch(why);
  });
});

test("Slack mode ignores mappings up to 2026.5, and addresses always", () => {
  const transport = { ...base.transport, name: "chat", webhook_mapping_body: "body" };
  const unreachable = { ...jane, email: null };
  expect(message("webhook_slack", { transport, release: "2026.5" }, unreachable)).toMatchObject({
    mode: "webhook_slack",
  });
  expect(message("webhook_slack", { transport })).toMatch(/Python/);
});
