import { expect, it } from "vitest";
import { holdsText, redactValue } from "~/domain/monitoring/redact-text";

it("redaction leaves the book's own codes alone, so that no deviation and no audit event goes by a word of the book", () => {
  const details = { deviation: "ineligible", deviationClass: "major", deviationReason: "Nguyễn An was ineligible" };
  expect(redactValue(details, "ineligible")).toEqual({ ...details, deviationReason: "Nguyễn An was ▮▮▮" });
  const payload = { entity: "participant", id: "ABC-DEF", changes: [{ field: "kind", from: null, to: "enrolled" }] };
  for (const phrase of ["participant", "ABC-DEF", "kind"]) expect(holdsText(payload, phrase)).toBe(false);
});
