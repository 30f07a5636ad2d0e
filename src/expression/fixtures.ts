/** What only the server has, set by whoever tries an expression. */

/** A user as the database has it. Keys that are left out are not known, and reading them says so. */
export interface UserFixture {
  username: string;
  pk?: number;
  email?: string;
  name?: string;
  is_active?: boolean;
  is_superuser?: boolean;
  type?: string;
  path?: string;
  attributes?: Readonly<Record<string, unknown>>;
  /** Names of the groups it is a direct member of. */
  groups?: readonly string[];
  /** Kinds of its devices, as `ak_user_has_authenticator` names them: `totp`, `webauthn`, … */
  authenticators?: readonly string[];
}

export interface GroupFixture {
  name: string;
  pk?: string;
  is_superuser?: boolean;
  attributes?: Readonly<Record<string, unknown>>;
  /** Names of the groups it is in. */
  parents?: readonly string[];
}

/** What another policy gives when it is called. */
export interface PolicyFixture {
  passing: boolean;
  messages?: readonly string[];
}

/** What a web server answers. */
export interface HttpFixture {
  /** Default `GET`. */
  method?: string;
  url: string;
  /** Default 200. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** The body as JSON; `text` where it is none. */
  json?: unknown;
  text?: string;
}

export interface Fixtures {
  users?: readonly UserFixture[];
  groups?: readonly GroupFixture[];
  /** What else is stored, as the API returns it, for `Event.objects`. */
  events?: readonly unknown[];
  /** Policies by name. */
  policies?: Readonly<Record<string, PolicyFixture>>;
  /** Addresses by host; an empty list where nothing is found. */
  dns?: Readonly<Record<string, readonly string[]>>;
  /** Hosts by address. */
  reverse_dns?: Readonly<Record<string, string>>;
  http?: readonly HttpFixture[];
  /** What `ak_create_jwt_raw` and, with an HTTP request, `ak_create_jwt` give. */
  jwt?: string;
  /** Whether `ak_send_email` succeeds. */
  email?: boolean;
}
