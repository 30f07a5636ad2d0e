/** The request that led to an event. */
import type { Application } from "./objects.js";
import { fixedPick, referred, type Scene } from "./scene.js";
import type { Json } from "./tables.js";
import type { Manner } from "./text.js";
import { secretType } from "./values.js";

interface Request {
  method: string;
  path: string;
  args?: Record<string, string>;
}

/** Arguments, method and path as they are written, in alphabetical order, without the braces. */
export type RequestWriter = (scene: Scene) => string;

const flowStep = (flow: string, args: Record<string, string> = {}, method = "POST"): Request => ({
  method,
  path: `/api/v3/flows/executor/${flow}/`,
  args,
});

const SIGN_IN = [
  flowStep("default-authentication-flow", { next: "/" }),
  flowStep("default-authentication-flow", { next: "/if/user/" }),
  flowStep("default-authentication-flow", { next: "/if/admin/" }),
  flowStep("default-authentication-flow"),
];

/** Requests that depend on nothing but chance; by action, or by action and variant. */
const USUAL: Readonly<Record<string, readonly Request[]>> = {
  "login/interactive": SIGN_IN,
  "login/platform-sso": [{ method: "POST", path: "/endpoints/agent/psso/token/" }],
  "login/agent-token": [
    {
      method: "POST",
      path: "/api/v3/endpoints/agents/connectors/auth_fed/",
      args: { device: "ws-042" },
    },
  ],
  login: [{ method: "POST", path: "/application/o/token/" }],
  login_failed: SIGN_IN,
  "logout/explicit": [
    flowStep("default-invalidation-flow", {}, "GET"),
    flowStep("default-invalidation-flow", { next: "/" }, "GET"),
  ],
  "logout/session-binding": [
    { method: "GET", path: "/if/user/" },
    { method: "GET", path: "/api/v3/core/applications/", args: { page_size: "100" } },
  ],
  password_set: [flowStep("default-recovery-flow"), flowStep("default-password-change")],
  "user_write/flow": [
    flowStep("default-source-enrollment"),
    flowStep("default-user-settings-flow"),
  ],
  impersonation_ended: [{ method: "GET", path: "/api/v3/core/users/impersonate_end/" }],
  policy_execution: [flowStep("default-authentication-flow", { next: "/" }, "GET")],
  "source_linked/user-settings": [
    {
      method: "GET",
      path: "/source/oauth/callback/example-git/",
      args: { code: "4f1f6d0a92cb7e51", state: "k0Yp2hVt" },
    },
  ],
  "source_linked/flow": [flowStep("default-source-enrollment", {}, "GET")],
};

/** Requests that name what the event is about. */
const SPECIFIC: Readonly<Record<string, (scene: Scene) => Request>> = {
  model_created: (scene) => ({ method: "POST", path: collection(referred(scene, "model").path) }),
  model_updated: (scene) => ({ method: "PATCH", path: referred(scene, "model").path }),
  model_deleted: (scene) => ({ method: "DELETE", path: referred(scene, "model").path }),
  "model_created/file": () => ({ method: "POST", path: "/api/v3/admin/file/" }),
  "model_deleted/file": () => ({ method: "DELETE", path: "/api/v3/admin/file/" }),
  "model_updated/membership": (scene) => ({
    method: "POST",
    path: `${referred(scene, "model").path}add_user/`,
  }),
  "model_updated/token-key": (scene) => ({
    method: "POST",
    path: `${referred(scene, "model").path}set_key/`,
  }),
  impersonation_started: ({ other }) => ({
    method: "POST",
    path: `/api/v3/core/users/${other.pk}/impersonate/`,
  }),
  invitation_used: () =>
    flowStep("enrollment-invitation", { itoken: "********************" }, "GET"),
  "secret_view/certificate": (scene) => ({
    method: "GET",
    path: `${referred(scene, "secret").path}view_${secretType(scene)}/`,
  }),
  secret_view: (scene) => ({ method: "GET", path: `${referred(scene, "secret").path}view_key/` }),
  "user_write/account-lockdown": ({ other }) => ({
    method: "POST",
    path: `/api/v3/core/users/${other.pk}/account_lockdown/`,
  }),
};

function collection(path: string): string {
  return path.replace(/[^/]+\/$/, "");
}

/**
 * Writes the requests of a variant.
 *
 * @param samples Requests of the variant's examples, for variants of which no more is known.
 */
export function requestWriter(
  action: string,
  variant: string,
  samples: readonly Json[],
  manner: Manner,
): RequestWriter {
  if (action === "authorize_application" && variant === "oauth2") return authorizeWriter(manner);
  const names = [`${action}/${variant}`, action];
  for (const name of names) {
    const specific = SPECIFIC[name];
    if (specific) return (scene) => headText(specific(scene), manner);
    const usual = USUAL[name];
    if (usual) return oneOf(usual.map((request) => headText(request, manner)));
  }
  const requests = samples.filter((sample) => typeof sample === "object") as unknown as Request[];
  const usual = requests.length > 0 ? requests : [{ method: "GET", path: "/if/user/" }];
  return oneOf(usual.map((request) => headText(request, manner)));
}

function oneOf(texts: string[]): RequestWriter {
  return (scene) => fixedPick(scene, texts, 3);
}

function headText({ method, path, args = {} }: Request, manner: Manner): string {
  return manner.write({ args, method, path }).slice(1, -1);
}

const STATE = "@state@";

/** The hottest request of all: written once per application, around the state that is always new. */
function authorizeWriter(manner: Manner): RequestWriter {
  const heads = new Map<Application, [before: string, after: string]>();
  const write = (application: Application): [string, string] => {
    const { slug, scopes } = application;
    const args = {
      client_id: slug,
      redirect_uri: `https://${slug}.example.com/callback`,
      response_type: "code",
      scope: scopes,
      state: STATE,
    };
    const flow = "default-provider-authorization-implicit-consent";
    const [before = "", after = ""] = headText(flowStep(flow, args, "GET"), manner).split(STATE);
    heads.set(application, [before, after]);
    return [before, after];
  };
  return (scene) => {
    const { application, random } = scene;
    const [before, after] = heads.get(application) ?? write(application);
    return before + random.hex8() + after;
  };
}
