import type { RequestHandler } from "express";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { tokenFingerprint } from "~/services/api/token-work.server";
import { sendProblem } from "~/api/send-problem";

/** How many requests an asker has in a minute: without a token by address, with one by token. */
export interface RequestLimits {
  anonymous: number;
  token: number;
}

/** An IPv6 asker is known by the first half of the address, which is what one household or host is given. */
function askerAddress(address: string): string {
  return address.includes(":") && !address.startsWith("::ffff:") ? address.split(":").slice(0, 4).join(":") : address;
}

function isSpent(error: unknown): error is RateLimiterRes {
  return typeof error === "object" && error !== null && "msBeforeNext" in error;
}

/** With how many tokens one address may use up their limits: whoever makes tokens up is held to this, too. */
const tokensPerAddress = 4;

/** Counts each asker's requests of the running minute; says in every answer how many are left, and 429 when none is. */
export function limitRequests(limits: RequestLimits): RequestHandler {
  const duration = 60;
  const anonymous = new RateLimiterMemory({ points: limits.anonymous, duration });
  const tokens = new RateLimiterMemory({ points: limits.token, duration });
  const addresses = new RateLimiterMemory({ points: limits.token * tokensPerAddress, duration });
  return (req, res, next) => {
    const authorization = req.get("authorization");
    const limiter = authorization ? tokens : anonymous;
    const address = askerAddress(req.ip ?? "");
    const asker = authorization ? tokenFingerprint(authorization).toString("base64") : address;
    const tell = (left: RateLimiterRes) => {
      res.set("RateLimit-Limit", String(limiter.points));
      res.set("RateLimit-Remaining", String(Math.max(0, left.remainingPoints)));
      res.set("RateLimit-Reset", String(Math.ceil(left.msBeforeNext / 1_000)));
    };
    const within = authorization ? addresses.consume(address) : Promise.resolve();
    const counted = within.then(() => limiter.consume(asker));
    counted.then(
      (left) => {
        tell(left);
        next();
      },
      (spent: unknown) => {
        if (!isSpent(spent)) return next(spent);
        tell(spent);
        res.set("Retry-After", String(Math.ceil(spent.msBeforeNext / 1_000)));
        sendProblem(res, 429, `${limiter.points} requests a minute are allowed.`);
      },
    );
  };
}
