/** What changed in an object: the fields that people change most, by kind. */
import type { Ref } from "./objects.js";
import { fixed, fixedPick, type Scene } from "./scene.js";
import type { Json } from "./tables.js";

/** Field, value before, value after. */
type Change = readonly [field: string, before: Json, after: Json];

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  user: [
    ["attributes", {}, { department: "platform" }],
    ["is_active", true, false],
    ["last_login", "2026-01-12T07:58:02.118402Z", "2026-01-13T08:01:44.551027Z"],
    ["path", "users", "users/contractors"],
  ],
  group: [
    ["is_superuser", false, true],
    ["attributes", { cost_center: 4711 }, { cost_center: 4712, on_call: true }],
  ],
  application: [
    ["meta_description", "", "For everybody"],
    ["policy_engine_mode", "any", "all"],
    ["open_in_new_tab", false, true],
  ],
  oauth2provider: [
    ["sub_mode", "hashed_user_id", "user_email"],
    ["issuer_mode", "per_provider", "global"],
  ],
  samlprovider: [["session_valid_not_on_or_after", "minutes=86400", "hours=8"]],
  prompt: [
    ["order", 100, 250],
    ["required", true, false],
  ],
  authenticatorvalidatestage: [
    ["not_configured_action", "skip", "deny"],
    ["device_classes", ["static", "totp", "webauthn"], ["webauthn"]],
  ],
  expressionpolicy: [["execution_logging", false, true]],
};

/** Changes of one field, or of a new object's fields, whose values before are null. */
export function changesOf(
  { model, name, pk }: Ref,
  scene: Scene,
  kind: "created" | "updated",
): Json {
  const changes: readonly Change[] = CHANGES[model] ?? [["name", `${name} (old)`, name]];
  if (kind === "updated") {
    const [field, before, after] = fixedPick(scene, changes, 5);
    const isBack = fixed(scene, 2, 6) === 1;
    return {
      [field]: { previous_value: isBack ? after : before, new_value: isBack ? before : after },
    };
  }
  const fields: [string, Json][] = [
    ["pk", pk],
    ["name", name],
    ...changes.map(([field, before]): [string, Json] => [field, before]),
  ];
  return Object.fromEntries(
    fields.map(([field, value]) => [field, { previous_value: null, new_value: value }]),
  );
}
