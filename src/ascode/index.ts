/** Notification set-ups as code: blueprints, Terraform and requests of the API, read and written. */
export { type Edited, editBlueprint } from "./blueprint/edit.js";
export { type BlueprintOptions, writeBlueprint } from "./blueprint/write.js";
export { commentsIn } from "./comments.js";
export { type Converted, convert } from "./convert.js";
export type { ConfigDocument, SyntaxProblem } from "./document.js";
export { writeJson, writeYaml } from "./native.js";
export { editYaml } from "./native-edit.js";
export { type Plan, type Planned, type PlanProblem, plan } from "./plan.js";
export { type AsCode, type Form, type PlacedRemark, readAsCode } from "./read.js";
export { type CreateRequest, type LookUp, type Requests, requestsOf } from "./rest/requests.js";
export { writeApiLines, writeApiScript } from "./rest/write.js";
export { TARGETS, type Target } from "./targets.js";
export { type TerraformText, writeTerraform } from "./terraform/write.js";
