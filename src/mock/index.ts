/** Seeded, realistic events for tests and demonstrations. */
export type { Mix } from "./frequencies.js";
export { createMock, type Mock, type MockEvent, mockVariants } from "./mock.js";
export type { MockOptions } from "./options.js";
export type { Envelope } from "./text.js";
