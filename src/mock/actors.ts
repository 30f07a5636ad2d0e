/** Who lands in an event's `user`: the actor of each variant, and how it is written. */
import { fixed, type Scene } from "./scene.js";
import type { MockNode } from "./tables.js";
import type { Manner } from "./text.js";
import { guessed } from "./values.js";

export type Actor =
  | "user"
  | "admin"
  | "nobody"
  | "anonymous"
  | "shell"
  | "outpost"
  | "service"
  | "failed"
  | "pending"
  | "impersonator"
  | "requester";

/** Where it is not the user of a request, or nobody where there is none. */
const ACTORS: Readonly<Record<string, Actor>> = {
  access_request_approved: "admin",
  access_request_created: "requester",
  access_request_denied: "admin",
  access_request_revoked: "admin",
  "configuration_error/rac-mapping": "user",
  "configuration_error/sms": "user",
  "configuration_error/sms-traceback": "user",
  "configuration_error/kerberos-password": "user",
  "configuration_error/ldap-password": "user",
  "configuration_error/oauth-source-profile": "anonymous",
  "configuration_error/oauth2-redirect-regex": "anonymous",
  "configuration_error/oauth2-redirect-mismatch": "anonymous",
  "custom_/static-device-deleted": "user",
  "custom_/posted": "user",
  export_ready: "admin",
  flow_execution: "user",
  impersonation_ended: "admin",
  impersonation_started: "impersonator",
  invitation_used: "anonymous",
  "login/app-password-grant": "service",
  "login/client-secret": "service",
  login_failed: "failed",
  model_created: "admin",
  model_deleted: "admin",
  "model_created/shell": "shell",
  "model_deleted/shell": "shell",
  "model_updated/shell": "shell",
  "model_updated/membership": "admin",
  "model_updated/saved": "admin",
  "model_updated/token-key": "admin",
  password_set: "user",
  policy_exception: "user",
  policy_execution: "user",
  property_mapping_exception: "user",
  review_attested: "admin",
  review_completed: "admin",
  secret_view: "admin",
  "source_linked/flow": "pending",
  suspicious_request: "anonymous",
  "suspicious_request/revoked-access-token": "user",
  "suspicious_request/revoked-refresh-token": "user",
  "system_exception/outpost-permission": "outpost",
  "system_exception/outpost-permission-traceback": "outpost",
  user_offboarded: "admin",
  "user_write/account-lockdown": "admin",
};

export function actorOf(action: string, variant: string, hasRequest: boolean): Actor {
  return ACTORS[`${action}/${variant}`] ?? ACTORS[action] ?? (hasRequest ? "user" : "nobody");
}

const ANONYMOUS = { pk: 2, email: "", username: "AnonymousUser", is_anonymous: true };

/** An administrator in another user's session changes things as often as this. */
const IMPERSONATED_EVERY = 25;

/** Agent accounts ask for access as often as this. */
const AGENT_EVERY = 4;

export type ActorWriters = Record<Actor, (scene: Scene) => string>;

/** Writes actors as the release knows them. */
export function actorWriters(shape: MockNode, manner: Manner): ActorWriters {
  const keys = Object.keys(shape.properties ?? {});
  const knowsPending = keys.includes("authenticated_as");
  const knowsAgents = keys.includes("is_agent");
  const anonymous = manner.write(ANONYMOUS);
  const nested = ({ person, other }: Scene) =>
    manner.write({
      pk: person.pk,
      email: person.email,
      username: person.username,
      on_behalf_of: { pk: other.pk, email: other.email, username: other.username },
    });
  const user = ({ person }: Scene) => person.text;

  return {
    user,
    nobody: () => "{}",
    anonymous: () => anonymous,
    shell: constant(manner.write({ pk: 0, email: "", username: "authentik-shell" })),
    outpost: ({ world }) =>
      manner.write({ pk: 3, email: "", username: `ak-outpost-${world.spareKeys[0]}` }),
    service: ({ application }) =>
      manner.write({
        pk: 900 + application.slug.length,
        email: "",
        username: `ak-Provider for ${application.ref.name}-client_credentials`,
      }),
    admin: (scene) =>
      scene.person.isAdmin && scene.requestRoll % IMPERSONATED_EVERY === 0
        ? nested(scene)
        : scene.person.text,
    impersonator: nested,
    pending: ({ person: { pk, email, username } }) =>
      knowsPending ? manner.write({ pk, email, username, authenticated_as: ANONYMOUS }) : anonymous,
    failed: (scene) => {
      const guess = guessed(scene);
      if (guess === null) return scene.person.text;
      if (!knowsPending) return anonymous;
      return manner.write({
        pk: null,
        email: guess,
        username: guess,
        authenticated_as: ANONYMOUS,
      });
    },
    requester: (scene) => {
      if (!knowsAgents || fixed(scene, AGENT_EVERY, 92) !== 0) return scene.person.text;
      const { pk, email, username } = scene.person;
      return manner.write({
        pk: 800 + pk,
        email: "",
        username: `${username}-agent`,
        is_agent: true,
        on_behalf_of: { pk, email, username },
      });
    },
  };
}

function constant(text: string): () => string {
  return () => text;
}

/** How a request of an actor is authenticated: the log's `auth_via`. */
export const AUTHENTICATED_BY: Readonly<Record<Actor, string>> = {
  user: "session",
  admin: "session",
  requester: "session",
  impersonator: "session",
  outpost: "api_token",
  service: "unauthenticated",
  shell: "unauthenticated",
  nobody: "unauthenticated",
  anonymous: "unauthenticated",
  failed: "unauthenticated",
  pending: "unauthenticated",
};
