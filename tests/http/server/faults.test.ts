import { expect, it } from "vitest";
import { describeFault } from "~/server/faults";
import { loggedPath } from "~/server/logged-path";

const asDatabaseError = (message: string, more: object) => Object.assign(new Error(message), more);

it("leaves out the value that PostgreSQL quotes when it cannot read it", () => {
  const fault = describeFault(asDatabaseError('invalid input syntax for type date: "Nguyen Van A"', { code: "22007" }));
  expect(fault).toMatchObject({ name: "Error", code: "22007" });
  expect(JSON.stringify(fault)).not.toContain("Nguyen");
});

it("names the broken constraint, not the row that breaks it", () => {
  const more = {
    code: "23505",
    constraint: "accounts_email_unique",
    table: "accounts",
    detail: "Key (email)=(a@b.vn)",
  };
  const fault = describeFault(asDatabaseError("duplicate key value violates a constraint", more));
  expect(fault).toMatchObject({ code: "23505", constraint: "accounts_email_unique", table: "accounts" });
  expect(JSON.stringify(fault)).not.toContain("a@b.vn");
});

it("leaves out the text that is no JSON", () => {
  let caught: unknown;
  try {
    JSON.parse("Nguyen Van A");
  } catch (error) {
    caught = error;
  }
  expect(JSON.stringify(describeFault(caught))).not.toContain("Nguyen");
});

it("says where a fault happened", () => {
  const fault = describeFault(new TypeError("x is undefined"));
  expect(fault).toMatchObject({ name: "TypeError", message: "x is undefined" });
  expect(fault.at?.[0]).toMatch(/^at .*faults\.test\.ts/);
});

it("does not write down what is thrown without being an error", () => {
  expect(describeFault("Nguyen Van A")).toEqual({ name: "unknown", message: "a thrown string" });
});

it.each([
  ["/trials/TB-2026-0001?q=name", "/trials/TB-2026-0001"],
  ["/desk/reset/abcdefghijklmnopqrstuvwxyz", "/desk/reset/…"],
  ["/desk/accounts/0193b0c2-7a0e-7cc1-8a2b-0123456789ab", "/desk/accounts/0193b0c2-7a0e-7cc1-8a2b-0123456789ab"],
  [`/${"a/".repeat(300)}`, `/${"a/".repeat(99)}a`],
])("logs the path of %s as %s", (address, path) => {
  expect(loggedPath(address)).toBe(path);
});
