/**
 * The parts of SARIF 2.1.0 that we write, as the specification has them: required properties
 * (sections 3.13, 3.14, 3.18, 3.19, 3.20, 3.27 to 3.30, 3.49, 3.58), values of enumerations,
 * lowest numbers, and nothing that it does not name.
 */
const message = {
  type: "object",
  properties: { text: { type: "string" }, markdown: { type: "string" }, id: { type: "string" } },
  anyOf: [{ required: ["text"] }, { required: ["id"] }],
  additionalProperties: false,
};
const text = {
  type: "object",
  properties: { text: { type: "string" }, markdown: { type: "string" } },
  required: ["text"],
  additionalProperties: false,
};
const level = { enum: ["none", "note", "warning", "error"] };
const index = { type: "integer", minimum: -1 };
const position = { type: "integer", minimum: 1 };

const rule = {
  type: "object",
  properties: {
    id: { type: "string" },
    shortDescription: text,
    fullDescription: text,
    help: text,
    helpUri: { type: "string", format: "uri" },
    defaultConfiguration: {
      type: "object",
      properties: { level },
      additionalProperties: false,
    },
  },
  required: ["id"],
  additionalProperties: false,
};

const location = {
  type: "object",
  properties: {
    physicalLocation: {
      type: "object",
      properties: {
        artifactLocation: {
          type: "object",
          properties: { uri: { type: "string", format: "uri-reference" } },
          additionalProperties: false,
        },
        region: {
          type: "object",
          properties: { startLine: position, startColumn: position },
          required: ["startLine"],
          additionalProperties: false,
        },
      },
      required: ["artifactLocation"],
      additionalProperties: false,
    },
    logicalLocations: {
      type: "array",
      uniqueItems: true,
      items: {
        type: "object",
        properties: { fullyQualifiedName: { type: "string" }, kind: { type: "string" } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const result = {
  type: "object",
  properties: {
    ruleId: { type: "string" },
    ruleIndex: index,
    level,
    message,
    locations: { type: "array", items: location },
    properties: { type: "object" },
  },
  required: ["message"],
  additionalProperties: false,
};

const invocation = {
  type: "object",
  properties: {
    executionSuccessful: { type: "boolean" },
    toolExecutionNotifications: {
      type: "array",
      items: {
        type: "object",
        properties: { level, message },
        required: ["message"],
        additionalProperties: false,
      },
    },
  },
  required: ["executionSuccessful"],
  additionalProperties: false,
};

export const SARIF = {
  type: "object",
  properties: {
    $schema: { type: "string", format: "uri" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: {
        type: "object",
        properties: {
          tool: {
            type: "object",
            properties: {
              driver: {
                type: "object",
                properties: {
                  name: { type: "string" },
                  semanticVersion: { type: "string" },
                  informationUri: { type: "string", format: "uri" },
                  rules: { type: "array", uniqueItems: true, items: rule },
                },
                required: ["name"],
                additionalProperties: false,
              },
            },
            required: ["driver"],
            additionalProperties: false,
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          invocations: { type: "array", items: invocation },
          results: { type: "array", items: result },
        },
        required: ["tool"],
        additionalProperties: false,
      },
    },
  },
  required: ["version", "runs"],
  additionalProperties: false,
};
