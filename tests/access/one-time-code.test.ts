import { describe, expect, it } from "vitest";
import { endReason, sessionEnd } from "~/domain/access/session-life";
import { deviceName } from "~/services/accounts/device-name";
import { codeOfStep, keyAddress, matchingStep, stepOf, toBase32 } from "~/services/accounts/one-time-code.server";
import { looksLikeRecoveryCode, newRecoveryCodes, recoveryDigest } from "~/services/accounts/recovery-codes.server";

const secret = Buffer.from("12345678901234567890");

describe("one-time codes", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("are those of RFC 6238, appendix B, at second %i", (second, code) => {
    expect(codeOfStep(secret, stepOf(new Date(second * 1000)))).toBe(code);
  });

  it.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foobar", "MZXW6YTBOI"],
  ])("have a secret in the base 32 of RFC 4648 (%s)", (text, letters) => {
    expect(toBase32(Buffer.from(text))).toBe(letters);
  });

  it("are taken half a minute early or late, and never twice", () => {
    const at = (second: number) => new Date(second * 1000);
    const code = codeOfStep(secret, 100);
    expect(matchingStep({ secret, lastStep: 0 }, code, at(3000))).toBe(100);
    expect(matchingStep({ secret, lastStep: 0 }, code, at(2975))).toBe(100);
    expect(matchingStep({ secret, lastStep: 0 }, code, at(3059))).toBe(100);
    expect(matchingStep({ secret, lastStep: 0 }, code, at(3061))).toBeNull();
    expect(matchingStep({ secret, lastStep: 100 }, code, at(3000))).toBeNull();
    expect(matchingStep({ secret, lastStep: 0 }, "", at(3000))).toBeNull();
  });

  it("are handed to the app with registry and address", () => {
    expect(keyAddress(secret, { issuer: "Sổ thử nghiệm", email: "a+b@x.vn" })).toBe(
      "otpauth://totp/S%E1%BB%95%20th%E1%BB%AD%20nghi%E1%BB%87m:a%2Bb%40x.vn" +
        "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=S%E1%BB%95%20th%E1%BB%AD%20nghi%E1%BB%87m&digits=6&period=30",
    );
  });
});

describe("recovery codes", () => {
  it("are ten different ones of 80 bits, recognised however they are typed", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    const [code = ""] = codes;
    expect(recoveryDigest(code.toLowerCase().replaceAll("-", " "))).toEqual(recoveryDigest(code));
    expect(looksLikeRecoveryCode(code)).toBe(true);
    expect(looksLikeRecoveryCode("123 456")).toBe(false);
  });
});

describe("a session's end", () => {
  const at = (minute: number) => new Date(minute * 60_000);
  it("slides with its use, but not beyond twelve hours", () => {
    expect(sessionEnd(at(0), at(10), 30)).toEqual(at(40));
    expect(sessionEnd(at(0), at(715), 30)).toEqual(at(720));
    expect([endReason(at(0), at(719)), endReason(at(0), at(720))]).toEqual(["idle", "life"]);
  });
});

describe("the name of a device", () => {
  it.each([
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iOS"],
    ["Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36", "Chrome, Android"],
    ["Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge, Windows"],
    ["curl/8.5", null],
    [null, null],
  ])("says browser and system of %s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
