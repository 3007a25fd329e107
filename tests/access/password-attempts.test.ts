import { describe, expect, it } from "vitest";
import { createAttemptLimit } from "~/services/accounts/attempt-limit.server";
import {
  attemptSucceeded,
  failuresPerAccount,
  failuresPerAddress,
  minutesToWait,
} from "~/services/accounts/password-attempts.server";

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes));

describe("a limit of attempts", () => {
  it("allows so many within its window, then says how long is left, and starts anew after it", () => {
    const limit = createAttemptLimit(2, 60_000);
    expect([0, 1, 2].map((second) => limit.take("a", new Date(second * 1000)))).toEqual([0, 0, 58_000]);
    expect(limit.take("b", new Date(3000))).toBe(0);
    expect(limit.take("a", new Date(60_000))).toBe(0);
  });

  it("gives back what was no failure, and never more than was taken", () => {
    const limit = createAttemptLimit(1, 60_000);
    limit.giveBack("a");
    limit.take("a", at(0));
    limit.giveBack("a");
    limit.giveBack("a");
    expect([limit.take("a", at(0)), limit.take("a", at(0))]).toEqual([0, 60_000]);
  });

  it("stays bounded when every attempt names somebody else", () => {
    const limit = createAttemptLimit(1, 3_600_000);
    limit.take("first", at(0));
    for (let n = 0; n < 20_000; n += 1) limit.take(`key ${n}`, at(0));
    expect(limit.take("key 19999", at(1))).toBeGreaterThan(0);
    expect(limit.take("first", at(1))).toBe(0);
  });
});

describe("attempts at a password", () => {
  it("stop after ten failures of one account, from wherever they come, for a quarter of an hour", () => {
    const email = "an@example.vn";
    const tried = Array.from({ length: failuresPerAccount + 1 }, (_, n) =>
      minutesToWait({ email, clientIp: `198.51.100.${n}`, now: at(n / 2) }),
    );
    expect(tried).toEqual([...Array.from({ length: failuresPerAccount }, () => 0), 10]);
    expect(minutesToWait({ email, clientIp: "198.51.100.50", now: at(15) })).toBe(0);
  });

  it("let a hospital behind one address sign in all day", () => {
    const clientIp = "203.0.113.5";
    for (let n = 0; n < 3 * failuresPerAddress; n += 1) {
      const attempt = { email: `staff${n}@example.vn`, clientIp, now: at(0) };
      expect(minutesToWait(attempt)).toBe(0);
      attemptSucceeded(attempt);
    }
  });

  it("stop after a hundred failures from one address, whatever the accounts", () => {
    const clientIp = "203.0.113.9";
    const tried = Array.from({ length: failuresPerAddress + 1 }, (_, n) =>
      minutesToWait({ email: `guess${n}@example.vn`, clientIp, now: at(1) }),
    );
    expect(tried.filter((minutes) => minutes === 0)).toHaveLength(failuresPerAddress);
    expect(tried.at(-1)).toBe(15);
    expect(minutesToWait({ email: "guess0@example.vn", clientIp: "203.0.113.10", now: at(1) })).toBe(0);
  });
});
