import { describe, expect, it } from "vitest";
import { deskPathOr, signInPath } from "~/services/accounts/local-path";

describe("the way on after sign-in", () => {
  it("is the page of the desk that was asked for", () => {
    for (const path of ["/desk", "/desk/trials/tb-1?lang=vi", "/desk/trials/tb-1/participants/A%2FB"]) {
      expect(deskPathOr(path)).toBe(path);
    }
  });

  it.each([
    null,
    "",
    "desk",
    "https://elsewhere.example/desk",
    "//elsewhere.example/desk",
    "/\\elsewhere.example/desk",
    "/\t/elsewhere.example/desk",
    "/desk/../trials",
    "/desk/%2e%2e/trials",
    "/desktop",
    "/trials",
    "/desk/sign-in?next=/desk",
    "/desk/sign-out",
    "javascript:alert(1)",
  ])("is the desk itself instead of %j", (wanted) => {
    expect(deskPathOr(wanted)).toBe("/desk");
  });

  it("stands in the address of sign-in only where it is a way of its own", () => {
    expect(signInPath("/desk")).toBe("/desk/sign-in");
    expect(signInPath("/desk/trials?q=a&b=1")).toBe("/desk/sign-in?next=%2Fdesk%2Ftrials%3Fq%3Da%26b%3D1");
  });
});
