import type { Finding } from "../../validate/finding.js";

/** An event with one mistake. */
export const SAMPLE_EVENT = `{
  "pk": "f00f54e7-2b38-421f-bc78-e61f950048d6",
  "action": "login",
  "app": "authentik.events.signals",
  "user": { "pk": 7, "username": "ada", "email": "" },
  "context": {
    "auth_method": "password",
    "auth_method_args": { "known_device": "true" },
    "http_request": {
      "path": "/api/v3/flows/executor/sign-in/",
      "method": "GET",
      "args": {},
      "user_agent": "Mozilla/5.0"
    }
  },
  "client_ip": "192.0.2.17",
  "created": "2026-02-15T15:33:42.771091Z",
  "expires": "2027-02-15T15:33:42.770425Z",
  "brand": {
    "app": "authentik_brands",
    "model_name": "brand",
    "pk": "fcba828076b94dedb2d5a6b4c5556fa1",
    "name": "Default brand"
  }
}`;

/** The line with the mistake. */
export const SAMPLE_LINE = 8;

/** The one thing that the validator says about it. */
export const SAMPLE_FINDING: Pick<Finding, "level" | "id" | "path" | "message"> = {
  level: "violation",
  id: "type-wrong",
  path: "/context/auth_method_args/known_device",
  message: '`context.auth_method_args.known_device` must be a boolean, but is the text "true".',
};
