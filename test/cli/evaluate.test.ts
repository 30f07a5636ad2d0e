import { expect, test } from "vitest";
import { bad, good } from "./fixtures.js";
import { folder, lines, normal, run } from "./support.js";

const LOADING = 60_000;

const POLICY = `event = request.context["event"]
if event.action == "login_failed":
    ak_message(f"{event.context['username']} from {event.client_ip}")
    ak_logger.warning("failed", ip=event.client_ip)
    print("seen")
    return True
ak_create_event("odd", n=1)
return request.user.attributes["team"] == event.context["team"]
`;

test(
  "says of each event what the policy gives, logs, prints, calls and raises",
  async () => {
    const path = folder({
      "policy.py": POLICY,
      "people.yaml": "users: [{ username: akadmin, attributes: { team: blue } }]",
      "events.ndjson": lines(bad, good),
    });
    const user = { pk: 5, username: "akadmin", email: "" };
    const { out, code } = await run(
      ["evaluate", "--expression", path("policy.py"), "--fixtures", path("people.yaml"), "-"],
      {
        stdin: lines(
          bad,
          { ...good, user, context: {} },
          { ...good, user: { pk: 9, username: "bob" } },
        ),
      },
    );
    expect(code).toBe(1);
    await expect(normal(out, path)).toMatchFileSnapshot("expected/evaluate.txt");
  },
  LOADING,
);

test(
  "gives programs the body of each event, and the place of one without an id",
  async () => {
    const path = folder({ "m.py": "return {'to': user.username, 'level': notification.severity}" });
    const args = ["evaluate", "--as", "body", "--severity", "alert", "--recipient", "bob"];
    const { pk: _, ...nameless } = good as Record<string, unknown>;
    const { out, code } = await run(
      [...args, "--expression", path("m.py"), "--format", "json", "-"],
      {
        stdin: lines(good, nameless),
      },
    );
    const { results, summary } = JSON.parse(out);
    expect(code).toBe(0);
    expect(
      results.map(({ event, result }: { event: unknown; result: unknown }) => [event, result]),
    ).toEqual([
      [(good as Record<string, unknown>).pk, { to: "bob", level: "alert" }],
      [1, { to: "bob", level: "alert" }],
    ]);
    expect(summary).toEqual({ events: 2, passing: 2, raised: 0, undecided: 0 });
  },
  LOADING,
);

test("fixtures that make no sense end it, with their places", async () => {
  const path = folder({ "p.py": "return 1", "f.yaml": "users:\n  - { pk: 1 }\ndnss: {}\n" });
  const args = ["evaluate", "--expression", path("p.py"), "--fixtures", path("f.yaml"), "-"];
  const { code, err } = await run(args, { stdin: lines(good) });
  expect(code).toBe(2);
  expect(normal(err, path)).toContain(
    "f.yaml:3:1 `dnss` is no key of fixtures. Did you mean `dns`?",
  );
  expect(normal(err, path)).toContain("f.yaml:2:5 `username` is missing: a user must have it.");
});

test("a code that cannot be read ends it", async () => {
  const { code, err } = await run(["evaluate", "--expression", "none.py", "-"], {
    stdin: lines(good),
  });
  expect([code, err]).toEqual([2, "error: none.py cannot be read: there is no such file\n"]);
});
