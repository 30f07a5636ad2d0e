import { describe, expect, test } from "vitest";
import { isMaskedKey } from "../../src/catalog/masking.js";
import { lineRange } from "../../src/catalog/range.js";
import { catalog } from "../support/catalog.js";

describe("authentik masks a scalar under the key", () => {
  const cases: [key: string, line: string, masked: boolean][] = [
    ["password", "2024.12", true],
    ["revoke_tokens", "2026.8", true],
    ["Api-Url", "2026.8", true],
    ["monkey", "2026.8", true],
    ["capital", "2026.8", true],
    ["username", "2026.8", false],
    ["passing", "2026.8", false],
    ["password_change_date", "2026.8", false],
    ["auth_time", "2025.8", false],
    ["auth_time", "2025.10", true],
    ["author", "2025.10", true],
    ["auth_method", "2025.10", false],
    ["auth_method_args", "2026.8", false],
  ];
  test.each(cases)("%s in %s: %s", (key, line, masked) => {
    expect(isMaskedKey(catalog.masking, key, lineRange(line))).toBe(masked);
  });
});
