import { describe, expect, it } from "vitest";
import { createAttemptLimit } from "~/services/accounts/attempt-limit.server";
import {
  attemptSucceeded,
  failuresPerAccount,
  failuresPerAccountAndAddress,
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

const purpose = "sign-in" as const;
const zeros = (count: number) => Array.from({ length: count }, () => 0);

describe("attempts at a password", () => {
  it("stop after ten failures of one account from one address, for a quarter of an hour", () => {
    const attempt = { purpose, email: "an@example.vn", clientIp: "198.51.100.7" };
    const tried = Array.from({ length: failuresPerAccountAndAddress + 1 }, (_, n) =>
      minutesToWait({ ...attempt, now: at(n / 2) }),
    );
    expect(tried).toEqual([...zeros(10), 10]);
    expect(minutesToWait({ ...attempt, now: at(15) })).toBe(0);
  });

  it("leave the account's owner undisturbed by a stranger's failures from another address", () => {
    const email = "binh@example.vn";
    for (let n = 0; n < 500; n += 1) minutesToWait({ purpose, email, clientIp: "198.51.100.66", now: at(0) });
    const own = { purpose, email, clientIp: "203.0.113.77", now: at(1) };
    expect(minutesToWait(own)).toBe(0);
    attemptSucceeded(own);
    expect(minutesToWait({ ...own, clientIp: "198.51.100.66" })).toBeGreaterThan(0);
  });

  it("stop after a hundred failures of one account, from wherever they come", () => {
    const attempt = (n: number) => ({ purpose, email: "chi@example.vn", clientIp: `198.51.101.${n}`, now: at(2) });
    const tried = Array.from({ length: failuresPerAccount + 1 }, (_, n) => minutesToWait(attempt(n)));
    expect(tried).toEqual([...zeros(100), 15]);
    expect(minutesToWait({ ...attempt(200), email: "dung@example.vn" })).toBe(0);
  });

  it("start anew from an address whose attempt was right, and do not charge the account for it", () => {
    const email = "giang@example.vn";
    for (let n = 0; n < 2 * failuresPerAccount; n += 1) {
      const attempt = { purpose, email, clientIp: "203.0.113.80", now: at(3) };
      expect(minutesToWait(attempt)).toBe(0);
      attemptSucceeded(attempt);
    }
  });

  it("let somebody signed in confirm while guesses are made at the door, and the other way round", () => {
    const attempt = { purpose, email: "hoa@example.vn", clientIp: "203.0.113.81", now: at(4) };
    const confirmation = { ...attempt, purpose: "confirmation" as const };
    for (let n = 0; n < 20; n += 1) minutesToWait(attempt);
    expect(minutesToWait(confirmation)).toBe(0);
    attemptSucceeded(confirmation);
    expect(minutesToWait(attempt)).toBe(15);
    const tried = Array.from({ length: failuresPerAccountAndAddress + 1 }, () => minutesToWait(confirmation));
    expect(tried).toEqual([...zeros(10), 15]);
  });

  it("let a hospital behind one address sign in all day", () => {
    const clientIp = "203.0.113.5";
    for (let n = 0; n < 3 * failuresPerAddress; n += 1) {
      const attempt = { purpose, email: `staff${n}@example.vn`, clientIp, now: at(0) };
      expect(minutesToWait(attempt)).toBe(0);
      attemptSucceeded(attempt);
    }
  });

  it("stop after a hundred failures from one address, whatever the accounts", () => {
    const clientIp = "203.0.113.9";
    const tried = Array.from({ length: failuresPerAddress + 1 }, (_, n) =>
      minutesToWait({ purpose, email: `guess${n}@example.vn`, clientIp, now: at(1) }),
    );
    expect(tried).toEqual([...zeros(100), 15]);
    expect(minutesToWait({ purpose, email: "guess0@example.vn", clientIp: "203.0.113.10", now: at(1) })).toBe(0);
  });
});
