import { describe, expectTypeOf, test } from "vitest";
import type { AuthentikEvent as OldEvent } from "../../src/generated/types/2024.12.js";
import {
  type AuthentikEvent,
  type ContextOf,
  type EventOf,
  isAction,
  isEvent,
  isEventOf,
  type LogLine,
  type ModelRef,
} from "../../src/index.js";

declare const event: AuthentikEvent;
declare const line: LogLine;
declare const anything: unknown;

describe("the union of events", () => {
  test("narrows the context by action", () => {
    if (event.action === "login_failed") {
      expectTypeOf(event).toEqualTypeOf<EventOf<"login_failed">>();
      expectTypeOf(event.context.username).toEqualTypeOf<string>();
      expectTypeOf(event.context.stage).toEqualTypeOf<ModelRef | null>();
    }
    if (event.action === "logout")
      expectTypeOf(event.context.logout_reason).toEqualTypeOf<
        "Session binding broken" | undefined
      >();
  });

  test("narrows in a switch", () => {
    switch (event.action) {
      case "model_updated":
        expectTypeOf(event.context.model).toEqualTypeOf<ModelRef>();
        break;
      case "email_sent":
        expectTypeOf(event.context.to_email).toEqualTypeOf<string[]>();
        break;
    }
  });

  test("has actions of your own", () => {
    const own = "custom_contractor_login" as const;
    expectTypeOf<EventOf<typeof own>>().toEqualTypeOf<EventOf<"custom_">>();
    expectTypeOf<EventOf<"custom_">["action"]>().toEqualTypeOf<`custom_${string}`>();
    if (event.action === own) expectTypeOf(event.context).toEqualTypeOf<ContextOf<"custom_">>();
  });

  test("refuses an action that does not exist", () => {
    // @ts-expect-error: no such action
    type _No = EventOf<"no_such_action">;
    // @ts-expect-error: the comparison can never be true
    if (event.action === "no_such_action") return;
  });

  test("lets an unknown context key be read", () => {
    if (event.action === "login") {
      expectTypeOf(event.context.something_new).toEqualTypeOf<unknown>();
      expectTypeOf(event.context.outpost?.something_new).toEqualTypeOf<unknown>();
    }
  });

  test("knows the envelope", () => {
    expectTypeOf(event.client_ip).toEqualTypeOf<string | null>();
    expectTypeOf(event.user.on_behalf_of?.username).toEqualTypeOf<string | undefined>();
    expectTypeOf(event.brand).toEqualTypeOf<ModelRef>();
    // @ts-expect-error: no such key in the envelope
    event.no_such_key;
  });
});

describe("log lines", () => {
  test("narrow as events do, and lack what the log lacks", () => {
    if (line.action === "secret_view") expectTypeOf(line.context.secret).toEqualTypeOf<ModelRef>();
    expectTypeOf(line.event).toEqualTypeOf<"Created Event">();
    // @ts-expect-error: a log line has no id
    line.pk;
  });
});

describe("types of an older release", () => {
  test("lack the actions that came later", () => {
    expectTypeOf<Extract<OldEvent, { action: "export_ready" }>>().toBeNever();
    expectTypeOf<Extract<AuthentikEvent, { action: "export_ready" }>>().not.toBeNever();
  });
});

describe("guards", () => {
  test("narrow what they are asked about", () => {
    if (isAction(anything)) expectTypeOf(anything).toExtend<string>();
    if (isEvent(anything)) expectTypeOf(anything).toEqualTypeOf<AuthentikEvent>();
    if (isEventOf(event, "login"))
      expectTypeOf(event.context.auth_method).toEqualTypeOf<string | undefined>();
  });
});
