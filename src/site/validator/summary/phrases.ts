/** What happened, by action. */
import type { Action } from "../../../generated/facts.js";
import {
  accessRequest,
  applicationAuthorised,
  policyFailed,
  policyRan,
  review,
  reviewAttested,
  reviewCompleted,
} from "./access.js";
import {
  impersonationStarted,
  invitationUsed,
  secretRotated,
  secretViewed,
  sourceLinked,
  userOffboarded,
  userWritten,
} from "./accounts.js";
import type { Facts } from "./facts.js";
import { actorOrSomebody, subject } from "./people.js";
import { failedToSignIn, signedIn, signedOut } from "./sign-in.js";
import {
  exportReady,
  flowRan,
  mailSent,
  mappingFailed,
  modelChanged,
  recorded,
  taskFailed,
  updateAvailable,
  withMessage,
} from "./system.js";
import type { Told } from "./things.js";

type Phrase = (facts: Facts) => string | Told;

const PHRASES: Readonly<Record<Action, Phrase>> = {
  login: signedIn,
  login_failed: failedToSignIn,
  logout: signedOut,
  impersonation_started: impersonationStarted,
  impersonation_ended: (facts) => `${subject(facts)} stopped impersonating`,
  user_write: userWritten,
  user_offboarded: userOffboarded,
  password_set: (facts) => `The password of ${actorOrSomebody(facts)} was set`,
  secret_view: secretViewed,
  secret_rotate: secretRotated,
  invitation_used: invitationUsed,
  source_linked: sourceLinked,
  email_sent: mailSent,
  authorize_application: applicationAuthorised,
  suspicious_request: withMessage("A suspicious request was refused"),
  flow_execution: flowRan,
  policy_execution: policyRan,
  policy_exception: policyFailed,
  property_mapping_exception: mappingFailed,
  system_task_execution: withMessage("A task was run"),
  system_task_exception: taskFailed,
  system_exception: withMessage("authentik met an error"),
  configuration_error: withMessage("A configuration error was reported"),
  configuration_warning: withMessage("A configuration warning was reported"),
  update_available: updateAvailable,
  export_ready: exportReady,
  model_created: modelChanged("created"),
  model_updated: modelChanged("changed"),
  model_deleted: modelChanged("deleted"),
  review_initiated: review("became due"),
  review_overdue: review("became overdue"),
  review_attested: reviewAttested,
  review_completed: reviewCompleted,
  access_request_created: accessRequest("asked for access"),
  access_request_approved: accessRequest("approved the request for access"),
  access_request_denied: accessRequest("refused the request for access"),
  access_request_revoked: accessRequest("took back the access"),
  custom_: recorded,
};

/** What happened, without its circumstances; null where no action is named. */
export function phraseOf(facts: Facts): Told | null {
  const action = facts.at("action");
  if (typeof action !== "string" || action.trim() === "") return null;
  const known = Object.hasOwn(PHRASES, action) ? PHRASES[action as Action] : recorded;
  const said = known(facts);
  return typeof said === "string" ? { what: said, detail: null } : said;
}
