import { expect, test } from "vitest";
import { checkText } from "../../../src/site/validator/report/check-text.js";
import { asJson, asSarif } from "../../../src/site/validator/report/download.js";

const { summary, coverage, findings } = checkText(
  '{"action": "logn", "user": 1, "pk": 1, "context": {}}\n',
  "any",
);
const RESULTS = {
  name: "input",
  summary,
  coverage,
  findings: findings.map(({ finding }) => finding),
  isComplete: true,
};

test("JSON has the summary of the command line and the findings", () => {
  const { summary: counts, findings: listed } = JSON.parse(asJson(RESULTS));
  expect(Object.keys(counts)).toEqual([
    "events",
    "skipped",
    "violations",
    "warnings",
    "infos",
    "actions",
    "skippedBy",
    "broken",
    "findingsBy",
    "coverage",
    "unknownFields",
  ]);
  expect(listed).toEqual(RESULTS.findings);
});

test("JSON says what it leaves out", () => {
  const part = { ...RESULTS, findings: RESULTS.findings.slice(1), isComplete: false };
  expect(JSON.parse(asJson(part)).summary).toMatchObject({
    interrupted: true,
    findingsOmitted: 1,
  });
});

test("SARIF has a rule and a place for every finding", async () => {
  const [run] = JSON.parse(await asSarif(RESULTS)).runs;
  expect(run.results).toHaveLength(RESULTS.findings.length);
  for (const [index, { ruleId, ruleIndex, locations }] of run.results.entries()) {
    expect(ruleId).toBe(RESULTS.findings[index]?.id);
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe("input");
  }
});
