import { describe, expect, test } from "vitest";
import { type Change, type DiffInput, diffReleases } from "../../src/catalog/diff.js";
import { diffInput } from "../../src/cli/diff-input.js";
import { RELEASES } from "../../src/generated/facts.js";

const facts = diffInput();

/** Changes of one consequence as sentences, those that the schemas show. */
function say(before: string, after: string, consequence: Change["consequence"]): string[] {
  return diffReleases(facts, before, after)
    .filter((change) => change.consequence === consequence && change.kind !== "behaviour")
    .map(({ owners, name, message }) => `${owners.join(", ")}: ${name} ${message}`);
}

describe("what the release notes say", () => {
  test("2025.2: the remote access provider moved out of enterprise", () => {
    expect(say("2024.12", "2025.2", "breaking")).toEqual([
      "authorize_application (remote-access): app is `authentik.providers.rac.views` instead of `authentik.enterprise.providers.rac.views`",
      "configuration_error (rac-mapping): app is `authentik.providers.rac.models` instead of `authentik.enterprise.providers.rac.models`",
      "AppEnum: authentik.enterprise.providers.rac is no value any more",
    ]);
    expect(say("2024.12", "2025.2", "new")).toContain(
      "password_set: http_request is new: HttpRequest, not always there",
    );
  });

  test("2025.4: the webhook mapping became two", () => {
    expect(say("2025.2", "2025.4", "breaking")).toEqual([
      "config/notification-transport: webhook_mapping no longer comes",
    ]);
    expect(say("2025.2", "2025.4", "new").slice(0, 2)).toEqual([
      "config/notification-transport: webhook_mapping_body is new: string or null, not always there",
      "config/notification-transport: webhook_mapping_headers is new: string or null, not always there",
    ]);
  });

  test("2025.8: exceptions became structured", () => {
    const breaking = say("2025.6", "2025.8", "breaking");
    expect(breaking).toContain("configuration_error (sms): exc no longer comes");
    expect(breaking).toContain(
      "configuration_error (email-template), configuration_error (email-device-template): error no longer comes",
    );
    expect(breaking.find((text) => text.startsWith("suspicious_request"))).toContain(
      "message means something else",
    );
    expect(
      say("2025.6", "2025.8", "new").find((text) => text.includes("exception is new")),
    ).toContain("policy_exception (structured)");
  });

  test("2025.8: Celery ended, and its task id with it", () => {
    const breaking = say("2025.6", "2025.8", "breaking");
    expect(breaking).toContain("envelopes/log-line: task_id no longer comes");
    expect(breaking).toContain(
      "system_task_exception (dramatiq): app is `authentik.tasks.middleware` instead of `authentik.events.system_tasks`",
    );
    expect(breaking).toContain(
      "system_exception: celery (Celery task failed, up to 2025.6) no longer comes",
    );
  });

  test("2025.8: rules got a destination instead of a group", () => {
    expect(say("2025.6", "2025.8", "breaking").slice(-2)).toEqual([
      "config/notification-rule: group no longer comes",
      "config/notification-rule: group_obj no longer comes",
    ]);
    expect(say("2025.6", "2025.8", "new")).toContain(
      "common/actor: authenticated_as is new: Actor, not always there",
    );
  });

  test("2025.10: keys with AUTH are masked", () => {
    expect(say("2025.8", "2025.10", "breaking")).toContain(
      "masking: AUTH in the name of a key makes authentik mask its value",
    );
  });

  test("2025.12: exports, devices and links", () => {
    expect(say("2025.10", "2025.12", "breaking")).toEqual([
      "config/configuration: groups[].parent no longer comes",
    ]);
    const news = say("2025.10", "2025.12", "new");
    expect(news).toContain("export_ready: export_ready is a new action");
    expect(news).toContain(
      "login (interactive): device is new: ModelRef of authentik_endpoints.device, not always there",
    );
    expect(news).toContain("delivery/notification: hyperlink is new: string or null, always there");
  });

  test("2026.2: reviews, of which one kind is never created", () => {
    expect(say("2025.12", "2026.2", "harmless")).toEqual([
      "review_attested: review_attested is a new action, which nothing in authentik creates",
    ]);
    expect(say("2025.12", "2026.2", "new")).toContain(
      "configuration_warning: configuration_warning is a new action",
    );
  });

  test("2026.5: matchers got a query, and variants that a patch replaced are gone", () => {
    expect(say("2026.2", "2026.5", "new")).toContain(
      "config/event-matcher-policy: query is new: string or null, not always there",
    );
    expect(say("2026.2", "2026.5", "harmless")).toEqual([
      "login_failed: code-until-2026-2-1 (Wrong code, up to 2026.2.1) no longer comes",
      "login_failed: webauthn-until-2026-2-1 (WebAuthn assertion refused, up to 2026.2.1) no longer comes",
      "login_failed: duo-until-2026-2-1 (Duo push denied, up to 2026.2.1) no longer comes",
    ]);
  });

  test("2026.8: five actions more", () => {
    const actions = diffReleases(facts, "2026.5", "2026.8")
      .filter(({ kind }) => kind === "action")
      .map(({ name }) => name);
    expect(actions).toEqual([
      "user_offboarded",
      "access_request_created",
      "access_request_approved",
      "access_request_denied",
      "access_request_revoked",
    ]);
  });
});

describe("a note", () => {
  const note = {
    line: "2025.8",
    since: "2025.8.4",
    text: "It is so.",
    consequence: "new" as const,
    actions: [],
    evidence: {
      certainty: "inferred" as const,
      certaintyReason: "Said by the release notes.",
      source: ["a.py"],
    },
  };
  const input: DiffInput = { actions: [], shapes: [], enums: [], maskingWords: {}, notes: [note] };

  function told(before: string, after: string): string[] {
    return diffReleases(input, before, after).map(
      ({ consequence, owners, name, message }) =>
        `${consequence}: ${owners.join(", ")}: ${name} ${message}`,
    );
  }

  test("is told on the way over its release", () => {
    const said = ["new: all events: behaviour from 2025.8.4 on: It is so."];
    expect(told("2025.6", "2025.8")).toEqual(said);
    expect(told("2024.12", "2026.8")).toEqual(said);
  });

  test("brings its evidence", () => {
    const [change] = diffReleases(input, "2025.6", "2025.8");
    expect(change?.evidence).toEqual(note.evidence);
  });

  test("breaks what relied on it on the way back", () => {
    expect(told("2025.10", "2025.6")).toEqual([
      "breaking: all events: behaviour not yet as from 2025.8.4 on: It is so.",
    ]);
  });

  test("is not told on the way to or from elsewhere", () => {
    expect(told("2025.8", "2026.8")).toEqual([]);
    expect(told("2024.12", "2025.6")).toEqual([]);
  });
});

test("a release does not differ from itself", () => {
  for (const line of RELEASES) expect(diffReleases(facts, line, line)).toEqual([]);
});

test("what is new in one direction is gone in the other", () => {
  const count = (before: string, after: string, change: Change["change"]) =>
    diffReleases(facts, before, after).filter(
      (entry) => entry.kind === "action" && entry.change === change,
    ).length;
  expect(count("2024.12", "2026.8", "added")).toBe(11);
  expect(count("2026.8", "2024.12", "removed")).toBe(11);
});

test.each(RELEASES)("%s can be compared with every release", (before) => {
  for (const after of RELEASES)
    for (const change of diffReleases(facts, before, after)) {
      expect(change.owners.length).toBeGreaterThan(0);
      expect(change.message).not.toMatch(/undefined|\bor$/);
    }
});

describe("a key", () => {
  const field = { path: "a", type: "string", required: true, releases: null, description: "" };

  /** What is said of a key that changes its variant. */
  function change(before: Partial<typeof field>, after: Partial<typeof field>): string[] {
    const variant = (id: string, releases: string, lines: string[], fields: (typeof field)[]) => ({
      id,
      title: id,
      releases: lines,
      emitters: [{ app: "app", releases }],
      fields,
    });
    const input: DiffInput = {
      actions: [
        {
          action: "login",
          releases: ["2025.6", "2025.8"],
          emitted: true,
          variants: [
            variant("old", "<2025.8", ["2025.6"], [{ ...field, ...before }]),
            variant("new", ">=2025.8", ["2025.8"], [{ ...field, ...after }]),
          ],
        },
      ],
      shapes: [],
      enums: [],
      maskingWords: {},
      notes: [],
    };
    return diffReleases(input, "2025.6", "2025.8").map(
      ({ consequence, name, message }) => `${consequence}: ${name} ${message}`,
    );
  }

  test.each<[Partial<typeof field>, Partial<typeof field>, string[]]>([
    [{}, {}, []],
    [{}, { type: "string or null" }, ["breaking: a can be string or null, was string"]],
    [{ type: "string or null" }, {}, ["harmless: a is always string, was string or null"]],
    [{}, { type: "integer" }, ["breaking: a can be integer, was string"]],
    [{}, { required: false }, ["breaking: a can be missing"]],
    [{ required: false }, {}, ["harmless: a is always there"]],
    [{}, { description: "Other." }, ["breaking: a means something else: Other."]],
    [{}, { path: "b" }, ["breaking: a no longer comes", "new: b is new: string, always there"]],
  ])("%j, then %j", (before, after, said) => {
    expect(change(before, after)).toEqual(said);
  });
});
