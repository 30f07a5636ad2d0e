/** The objects of a mock installation: everything that an event can refer to and that is no user. */
import { dashed, type Random } from "./random.js";
import type { Manner } from "./text.js";

/** An object with its reference as it is written. */
export interface Ref {
  /** `authentik_core.application` */
  kind: string;
  app: string;
  model: string;
  pk: string | number;
  name: string;
  text: string;
  /** Place of the kind in the REST API: `core/groups`. */
  collection: string;
  /** Path of the object in the REST API. */
  path: string;
}

/** Kinds of objects: their names, whether their key is a number, and their place in the API. */
const KINDS: readonly (readonly [
  kind: string,
  path: string,
  key: "uuid" | "number",
  names: readonly string[],
])[] = [
  [
    "authentik_core.group",
    "core/groups",
    "uuid",
    [
      "Platform Engineers",
      "Finance",
      "People & Culture",
      "Support",
      "authentik Admins",
      "Auditors",
      "Vertrieb München",
    ],
  ],
  ["authentik_rbac.role", "rbac/roles", "uuid", ["Auditors", "Help desk", "Application owners"]],
  [
    "authentik_core.token",
    "core/tokens",
    "uuid",
    ["ci-deploy", "ci-token", "svc-backup-ldap", "monitoring"],
  ],
  [
    "authentik_core.applicationentitlement",
    "core/application_entitlements",
    "uuid",
    ["Dashboard editor", "Wiki administrator"],
  ],
  [
    "authentik_crypto.certificatekeypair",
    "crypto/certificatekeypairs",
    "uuid",
    ["authentik Self-signed Certificate", "auth.example.com", "SAML signing 2025"],
  ],
  [
    "authentik_flows.flow",
    "flows/instances",
    "uuid",
    [
      "default-authentication-flow",
      "default-provider-authorization-implicit-consent",
      "default-provider-authorization-explicit-consent",
      "default-invalidation-flow",
      "default-recovery-flow",
      "default-source-enrollment",
    ],
  ],
  [
    "authentik_stages_password.passwordstage",
    "stages/password",
    "uuid",
    ["default-authentication-password"],
  ],
  [
    "authentik_stages_identification.identificationstage",
    "stages/identification",
    "uuid",
    ["default-authentication-identification"],
  ],
  [
    "authentik_stages_authenticator_validate.authenticatorvalidatestage",
    "stages/authenticator/validate",
    "uuid",
    ["default-authentication-mfa-validation"],
  ],
  [
    "authentik_stages_prompt.prompt",
    "stages/prompt/prompts",
    "uuid",
    ["enrollment-field-phone", "enrollment-field-name"],
  ],
  [
    "authentik_policies_expression.expressionpolicy",
    "policies/expression",
    "uuid",
    ["office-network-only", "contractor-policy", "country-allowed", "department-allowed"],
  ],
  [
    "authentik_events.notificationrule",
    "events/rules",
    "uuid",
    ["alert-on-failed-logins", "alert-at-night"],
  ],
  [
    "authentik_sources_oauth.oauthsource",
    "sources/oauth",
    "uuid",
    ["Example Git", "Partner login"],
  ],
  ["authentik_sources_saml.samlsource", "sources/saml", "uuid", ["Partner federation"]],
  ["authentik_sources_ldap.ldapsource", "sources/ldap", "uuid", ["Example Directory"]],
  ["authentik_sources_kerberos.kerberossource", "sources/kerberos", "uuid", ["EXAMPLE.COM"]],
  ["authentik_sources_plex.plexsource", "sources/plex", "uuid", ["Media library"]],
  [
    "authentik_providers_oauth2.scopemapping",
    "propertymappings/provider/scope",
    "uuid",
    ["profile-department", "profile-groups"],
  ],
  [
    "authentik_providers_saml.samlpropertymapping",
    "propertymappings/provider/saml",
    "uuid",
    ["wiki-groups", "employee-number", "mfa-context"],
  ],
  [
    "authentik_providers_rac.racpropertymapping",
    "propertymappings/provider/rac",
    "uuid",
    ["record-session"],
  ],
  [
    "authentik_providers_radius.radiusproviderpropertymapping",
    "propertymappings/provider/radius",
    "uuid",
    ["vlan-by-group"],
  ],
  [
    "authentik_providers_scim.scimmapping",
    "propertymappings/provider/scim",
    "uuid",
    ["custom SCIM user mapping"],
  ],
  [
    "authentik_sources_oauth.oauthsourcepropertymapping",
    "propertymappings/source/oauth",
    "uuid",
    ["directory-groups", "git-profile"],
  ],
  [
    "authentik_providers_saml.samlprovider",
    "providers/saml",
    "number",
    ["HR portal SAML", "Team Wiki SAML"],
  ],
  ["authentik_providers_rac.racprovider", "providers/rac", "number", ["Jump hosts"]],
  ["authentik_providers_scim.scimprovider", "providers/scim", "number", ["Chat SCIM"]],
  [
    "authentik_outposts.outpost",
    "outposts/instances",
    "uuid",
    ["LDAP", "RADIUS", "edge", "authentik Embedded Outpost"],
  ],
  [
    "authentik_endpoints.device",
    "endpoints/devices",
    "uuid",
    ["ws-042.example.com", "ws-117.example.com", "mac-007.example.com"],
  ],
  [
    "authentik_endpoints_connectors_agent.enrollmenttoken",
    "endpoints/agents/enrollment_tokens",
    "uuid",
    ["Workstations", "Laptops"],
  ],
  [
    "authentik_stages_authenticator_totp.totpdevice",
    "authenticators/totp",
    "number",
    ["TOTP Authenticator", "Phone", "Handy"],
  ],
  [
    "authentik_stages_authenticator_webauthn.webauthndevice",
    "authenticators/webauthn",
    "number",
    ["YubiKey 5C", "YubiKey 5 NFC", "iPhone", "Touch ID"],
  ],
  [
    "authentik_stages_authenticator_static.staticdevice",
    "authenticators/static",
    "number",
    ["Recovery codes"],
  ],
  [
    "authentik_stages_authenticator_webauthn.webauthndevicetype",
    "stages/authenticator/webauthn_device_types",
    "uuid",
    ["YubiKey 5 Series with NFC", "iCloud Keychain"],
  ],
];

/** Objects whose name is made from their key or from another object. */
const NAMED_BY_KEY: readonly (readonly [
  kind: string,
  path: string,
  name: (id: string) => string,
])[] = [
  ["authentik_requests.grantrequest", "requests/grant-requests", (id) => `Grant Request ${id}`],
  [
    "authentik_policies.policybindingmodel",
    "policies/bindings",
    (id) => `PolicyBindingModel ${id}`,
  ],
  ["authentik_reports.dataexport", "reports/exports", (id) => `DataExport object (${id})`],
];

export interface Application {
  ref: Ref;
  slug: string;
  scopes: string;
  /** How often it is opened, compared with others. */
  weight: number;
}

const APPLICATIONS: readonly (readonly [
  name: string,
  slug: string,
  scopes: string,
  weight: number,
])[] = [
  ["Grafana", "grafana", "openid profile email", 5],
  ["Nextcloud", "nextcloud", "openid profile email", 8],
  ["Team Wiki", "wiki", "ak_proxy profile openid email", 6],
  ["HR portal", "hr", "openid email", 3],
  ["Mail", "mail", "openid profile email offline_access", 9],
  ["Example Git", "git", "openid profile email groups", 7],
  ["Build pipeline", "build", "openid profile", 2],
  ["Chat", "chat", "openid profile email", 8],
  ["Ticket desk", "tickets", "openid profile email", 4],
  ["Bücherei", "library", "openid profile", 1],
  ["Remote desktops", "desktops", "openid", 1],
  ["Meeting room screen", "screen", "openid profile", 1],
];

/** An object with its reference. */
export function makeRef(
  kind: string,
  collection: string,
  pk: string | number,
  name: string,
  manner: Manner,
): Ref {
  const [app = "", model = ""] = kind.split(".");
  const id = typeof pk === "number" ? `${pk}` : dashed(pk);
  const text = manner.write({ pk, app, name, model_name: model });
  return { kind, app, model, pk, name, text, collection, path: `/api/v3/${collection}/${id}/` };
}

export interface Objects {
  refs: Ref[];
  applications: Application[];
}

export function makeObjects(random: Random, manner: Manner): Objects {
  const refs: Ref[] = [];
  let number = 0;
  const add = (kind: string, path: string, pk: string | number, name: string): Ref => {
    const ref = makeRef(kind, path, pk, name, manner);
    refs.push(ref);
    return ref;
  };
  const nextNumber = () => {
    number += 1 + random.below(9);
    return number;
  };
  const applications = APPLICATIONS.map(([name, slug, scopes, weight]) => {
    add(
      "authentik_providers_oauth2.oauth2provider",
      "providers/oauth2",
      nextNumber(),
      `Provider for ${name}`,
    );
    const ref = add("authentik_core.application", "core/applications", random.key(), name);
    return { ref: { ...ref, path: `/api/v3/core/applications/${slug}/` }, slug, scopes, weight };
  });
  for (const [kind, path, key, names] of KINDS)
    for (const name of names) {
      const isToken = kind === "authentik_core.token";
      const shown = isToken ? `${name} (expires=2027-01-15 09:30:00.518221+00:00)` : name;
      const ref = add(kind, path, key === "number" ? nextNumber() : random.key(), shown);
      if (isToken) ref.path = `/api/v3/core/tokens/${name}/`;
    }
  for (const [kind, path, name] of NAMED_BY_KEY)
    for (let count = 0; count < 4; count++) {
      const pk = random.key();
      add(kind, path, pk, name(dashed(pk)));
    }
  for (const model of ["accesstoken", "refreshtoken"])
    for (let count = 0; count < 6; count++) {
      const label = model === "accesstoken" ? "Access" : "Refresh";
      const name = `${label} Token for ${1 + random.below(12)} for user ${5 + random.below(90)}`;
      add(
        `authentik_providers_oauth2.${model}`,
        `oauth2/${label.toLowerCase()}_tokens`,
        5000 + nextNumber(),
        name,
      );
    }
  addBindings(refs, add, random);
  return { refs, applications };
}

/** Bindings tell in their name what they tie together. */
function addBindings(
  refs: Ref[],
  add: (kind: string, path: string, pk: string, name: string) => Ref,
  random: Random,
): void {
  const policies = refs.filter(({ model }) => model === "expressionpolicy");
  const targets = refs.filter(({ model }) => model === "application").slice(0, policies.length);
  policies.forEach((policy, index) => {
    const target = targets[index];
    if (target)
      add(
        "authentik_policies.policybinding",
        "policies/bindings",
        random.key(),
        `Binding from ${target.name} #${index * 10} to Policy ${policy.name}`,
      );
  });
}
