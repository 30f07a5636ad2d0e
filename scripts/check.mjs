import { quickSteps } from "./quick-steps.mjs";
import { takeSteps } from "./steps.mjs";

/** `npm run check`: what can be known within a minute, for the time between two commits. */
process.exitCode = (await takeSteps(quickSteps)) ? 0 : 1;
