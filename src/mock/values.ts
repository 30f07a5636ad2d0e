/** Values that follow from the event's other facts: by the most exact name of a place, as in `namesOf`. */
import { changesOf } from "./changes.js";
import type { Person } from "./people.js";
import { dashed } from "./random.js";
import { fixed, fixedPick, referred, type Scene } from "./scene.js";
import type { Json } from "./tables.js";

export type Maker = (scene: Scene) => Json;

const TASKS = [
  "authentik.sources.ldap.tasks.ldap_sync",
  "authentik.providers.scim.tasks.scim_sync",
  "authentik.outposts.tasks.outpost_service_connection_monitor",
  "authentik.events.tasks.notification_transport",
  "authentik.admin.tasks.update_latest_version",
];

const MESSAGES = [
  { subject: "Password Recovery", flow: "default-recovery-flow", words: "Reset password" },
  { subject: "Account confirmation", flow: "default-source-enrollment", words: "Confirm account" },
];

const REASONS = ["Ticket 4711", "Ticket 4802: wrong language", "", "Asked by telephone"];

/** What does not exist and is tried all the time. */
const GUESSES = ["root", "admin", "administrator", "test", "svc-backup", "oracle"];

/** A guessed name instead of a person's, in one of so many failed sign-ins. */
const GUESS_EVERY = 6;

/** The account name that somebody guesses; null when a real person mistyped. */
export function guessed(scene: Scene): string | null {
  return fixed(scene, GUESS_EVERY, 11) === 0 ? fixedPick(scene, GUESSES, 12) : null;
}

const mailbox = ({ name, email }: Person) => `${name} <${email}>`;

const message = (scene: Scene) => fixedPick(scene, MESSAGES, 21);

const mapping = (scene: Scene) =>
  `Failed to evaluate property-mapping: '${referred(scene, "mapping").name}'`;

const review = (scene: Scene, words: string) => {
  const { model, name } = referred(scene, "target");
  return words.replace("…", `${model} ${name}`);
};

/** Where the claims of a token come from: from another application of this installation. */
const claims: Maker = ({ application, person, micros }) => {
  const issued = Math.floor(micros / 1e6);
  return {
    aud: application.slug,
    auth_time: issued,
    exp: issued + 3600,
    iat: issued,
    iss: `https://auth.example.com/application/o/${application.slug}/`,
    preferred_username: person.username,
    sub: `${person.pk}`,
  };
};

/** Token names say when they expire; messages name the token alone. */
const tokenName = (scene: Scene) => referred(scene, "token").name.replace(/ \(expires=.*/, "");

const BINDINGS = [
  "network.ip",
  "network.asn",
  "network.asn_network",
  "network.missing",
  "geoip.country",
  "geoip.city",
  "geoip.continent",
  "geoip.missing",
];

/** What the session was bound to, and what it met: the other person's network is where it came from. */
const binding: Maker = (scene) => {
  const reason = fixedPick(scene, BINDINGS, 31);
  const part = ({ address, network: { geo, asn } }: Scene["client"]): Json => {
    if (reason === "network.ip") return address;
    if (reason === "network.asn") return asn?.asn ?? null;
    if (reason === "network.asn_network") return asn?.network ?? null;
    if (reason === "network.missing") return asn ?? {};
    if (reason === "geoip.country") return geo ? { iso_code: geo.country } : {};
    if (reason === "geoip.city") return geo ? { names: { en: geo.city } } : {};
    if (reason === "geoip.continent") return geo ? { code: geo.continent } : {};
    return geo ?? {};
  };
  return { reason, previous_value: part(previousClient(scene)), new_value: part(scene.client) };
};

const previousClient = ({ other }: Scene) => other.clients[0] as Scene["client"];

const REQUESTED = /\.grantrequest$/;

const hyperlink: Maker = (scene) => {
  const request = referred(scene, "model");
  const id = REQUESTED.test(request.kind) ? dashed(String(request.pk)) : request.pk;
  return `https://auth.example.com/if/user/#/requests/access-request/${id}/fulfill`;
};

const reviewLink: Maker = (scene) => {
  const { model, pk } = referred(scene, "target");
  const area = model === "application" ? "core/applications" : `identity/${model}s`;
  return `/if/admin/#/${area}/${dashed(String(pk))};%7B%22page%22%3A%22page-lifecycle%22%7D`;
};

/** What a policy could see. */
const policyContext: Maker = ({ client, hasRequest }) =>
  hasRequest ? { asn: client.network.asn, geoip: client.network.geo } : {};

const passing = (scene: Scene) => fixed(scene, 4, 41) > 0;

/** What somebody looked at: a certificate, or its private key. */
export function secretType(scene: Scene): "certificate" | "private_key" {
  return fixed(scene, 2, 63) === 0 ? "certificate" : "private_key";
}

/** The release after the installed one. */
const newVersion = ({ world, roll }: Scene) => `${world.line}.${1 + (roll % 6)}`;

export const VALUES: Readonly<Record<string, Maker>> = {
  "login_failed.username": (scene) => guessed(scene) ?? scene.person.username,
  "login/interactive.auth_method": ({ method }) => method,
  "login/interactive.auth_method_args.certificate.subject": ({ person }) =>
    `CN=${person.email},OU=Staff,O=Example`,
  "login/interactive.auth_method_args.known_device": (scene) => fixed(scene, 4, 51) > 0,
  "login/jwt-assertion.auth_method_args.jwt": claims,
  "login/token-exchange.auth_method_args.jwt": claims,
  "login/token-exchange.auth_method_args.audience": ({ application }) => application.slug,
  "logout/session-binding.binding": binding,
  "logout/session-binding.ip": (scene) => ({
    previous: previousClient(scene).address,
    new: scene.client.address,
  }),
  "authorize_application.flow": ({ world }) => world.authorizationFlow,
  "authorize_application.scopes": ({ application }) => application.scopes,
  "email_sent.message": ({ person }) => `Email to ${mailbox(person)} sent`,
  "email_sent.subject": (scene) => message(scene).subject,
  "email_sent.body": (scene) => {
    const { flow, words } = message(scene);
    const link = `https://auth.example.com/if/flow/${flow}/?flow_token=${scene.random.key()}`;
    return `<html><body><p>Hi ${scene.person.username},</p><p><a href="${link}">${words}</a></p></body></html>`;
  },
  "email_sent.to_email": ({ person }) => [mailbox(person)],
  "secret_rotate.message": (scene) => `Token ${tokenName(scene)}'s secret was rotated.`,
  "secret_view/certificate.type": secretType,
  "impersonation_started.reason": (scene) => fixedPick(scene, REASONS, 61),
  "user_write/flow.created": (scene) => fixed(scene, 3, 62) === 0,
  "user_write/flow.username": ({ person }) => person.username,
  "user_write/flow.name": ({ person }) => person.name,
  "user_write/flow.email": ({ person }) => person.email,
  "user_write/account-lockdown.affected_user": ({ other }) => other.username,
  "user_offboarded.message": ({ other }) => `The offboarding of ${other.username} was carried out`,
  "user_offboarded.user_pk": ({ other }) => other.pk,
  "configuration_error/rac-mapping.message": mapping,
  "configuration_error/saml-mapping.message": mapping,
  "configuration_error/saml-nameid-mapping.message[]": mapping,
  "configuration_error/saml-nameid-mapping.message": (scene) => [mapping(scene)],
  "configuration_error/oauth2-scope-mapping.message": mapping,
  dn: ({ person }) => `uid=${person.username},ou=people,dc=example,dc=com`,
  "configuration_error/ldap-group.dn": () => "cn=platform-engineers,ou=groups,dc=example,dc=com",
  "configuration_error/ldap-group-until-2026-2.dn": () =>
    "cn=platform-engineers,ou=groups,dc=example,dc=com",
  "system_task_exception/celery.message": (scene) =>
    `Task ${fixedPick(scene, TASKS, 71)} encountered an error: timed out`,
  "system_task_exception/dramatiq.message": (scene) =>
    `Task ${fixedPick(scene, TASKS, 71)} encountered an error`,
  "system_task_exception/dramatiq.actor": (scene) => fixedPick(scene, TASKS, 71),
  task_id: ({ random }) => dashed(random.key()),
  "access_request_created.hyperlink": hyperlink,
  "review_initiated.message": (scene) => review(scene, "A review of … is due"),
  "review_overdue.message": (scene) => review(scene, "The review of … is overdue"),
  "review_completed.message": (scene) => review(scene, "The review of … is completed"),
  "review_initiated.hyperlink": reviewLink,
  "review_overdue.hyperlink": reviewLink,
  "review_completed.hyperlink": reviewLink,
  "review_initiated.hyperlink_label": (scene) => `Go to ${referred(scene, "target").model}`,
  "review_overdue.hyperlink_label": (scene) => `Go to ${referred(scene, "target").model}`,
  "review_completed.hyperlink_label": (scene) => `Go to ${referred(scene, "target").model}`,
  "update_available.new_version": newVersion,
  "update_available.message": (scene) => `New version ${newVersion(scene)} available!`,
  "update_available.changelog": ({ world }) =>
    `https://docs.goauthentik.io/docs/releases/${world.line}`,
  "policy_execution.result.passing": passing,
  "policy_execution.result.raw_result": passing,
  "policy_execution.result.messages": (scene) =>
    passing(scene) ? [] : ["This application can be opened from the office network only"],
  "policy_execution.result.source_results": () => [],
  "policy_execution.result.log_messages": () => [],
  "policy_execution.request.context": policyContext,
  "policy_exception.request.context": policyContext,
  "custom_/policy.request.context": policyContext,
  "custom_/policy.context": policyContext,
  "custom_/policy.request.debug": () => false,
  "custom_/mapping.request.debug": () => false,
  ak_client_ip: ({ client }) => client.address,
  ak_is_sso_flow: (scene) => fixed(scene, 3, 81) === 0,
  "model_created/saved.diff": (scene) => changesOf(referred(scene, "model"), scene, "created"),
  "model_updated/saved.diff": (scene) => changesOf(referred(scene, "model"), scene, "updated"),
  "model_updated/membership.diff": ({ other }) => ({ users: { add: [other.pk] } }),
};
