/** When a key that is not required is there: a share, or a question to the event. */

import type { Scene } from "./scene.js";
import { SIGN_IN_KEYS } from "./sign-in.js";

export type Presence = number | ((scene: Scene) => boolean);

/** Where nothing is known of a key. */
export const USUAL = 0.6;

const half = ({ roll }: Scene) => (roll & 16) > 0;
const otherHalf = ({ roll }: Scene) => (roll & 16) === 0;
const isSwitch = ({ roll }: Scene) => (roll & 0xff) < 3;

/** By the most exact name of a place, as in `namesOf`. */
export const PRESENCE: Readonly<Record<string, Presence>> = {
  ...SIGN_IN_KEYS,
  http_request: ({ hasRequest }) => hasRequest,
  ak_client_ip: ({ hasRequest }) => hasRequest,
  geo: ({ hasRequest, client }) => hasRequest && client.network.geo !== null,
  asn: ({ hasRequest, client }) => hasRequest && client.network.asn !== null,
  diff: 0.9,
  known_device: 0.95,
  redirect_uri_type: 0.9,
  _exec_time: 0.9,
  locals: 0,
  "login/interactive.device": 0.1,
  "login/interactive.is_user_switch": isSwitch,
  "login/interactive.user_switch_from_user": isSwitch,
  "login/jwt-assertion.auth_method_args.source": half,
  "login/jwt-assertion.auth_method_args.provider": otherHalf,
  "login/token-exchange.auth_method_args.source": half,
  "login/token-exchange.auth_method_args.provider": otherHalf,
  "user_write/flow.password": half,
  "user_write/flow.password_repeat": half,
  "user_write/flow.username": 0.9,
  "model_updated/membership.diff": half,
};
