import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, holds, mailboxes } from "../walk/accounts";
import { deskPages } from "../walk/desk-expectations";
import type { DeskPage, Visit } from "../walk/desk-page";
import { startWalkedApp, type WalkedApp } from "../walk/walked-app";
import { hostileText } from "./schema-values";

const share = 10_000;
/** Forms that end the session in which they are sent. */
const ending = ["/desk/sign-out"];

let app: WalkedApp;
beforeAll(async () => {
  app = await startWalkedApp();
}, 120_000);
afterAll(() => app?.stop());

function addressOf(path: string, { params }: Visit): string {
  const named = (name: string): string => {
    const thing = params[name] ?? "";
    return (app.names as Record<string, string>)[thing] ?? thing;
  };
  return path.replaceAll(/:(\w+)/g, (_, name: string) => named(name)).replace("*", named("*"));
}

/** The fields of every form on the page, and the values that its choices offer. */
async function fieldsAt(asker: Asker, address: string): Promise<Map<string, string[]>> {
  const page = await (await app.ask(asker, address)).text();
  const fields = new Map<string, string[]>();
  for (const [tag] of page.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)) {
    const name = /\bname="([^"]+)"/.exec(tag)?.[1];
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) fields.set(name, [...(fields.get(name) ?? []), ...(value ? [value] : [])]);
  }
  return fields;
}

async function post(asker: Asker, address: string, form: Record<string, string>) {
  const begun = performance.now();
  const answer = await app.ask(asker, address, form);
  await answer.arrayBuffer();
  return { status: answer.status, milliseconds: performance.now() - begun };
}

const posting = Object.entries(deskPages).filter(
  (entry): entry is [string, DeskPage & { posts: NonNullable<DeskPage["posts"]> }] =>
    entry[1].posts !== undefined && !ending.includes(entry[0]),
);

describe("every form of the desk", () => {
  it("is answered below 500 and in its share of time, whatever its fields hold", async () => {
    for (const [path, page] of posting) {
      const asker = mailboxes.find((mailbox) => holds(mailbox, page.reads) && holds(mailbox, page.posts.permission));
      const [visit] = page.visits;
      if (!asker || !visit) continue;
      const address = addressOf(path, visit);
      const fields = await fieldsAt(asker, address);
      const values = (offered: string[]) =>
        offered.length > 0 ? fc.oneof(fc.constantFrom(...offered), hostileText) : hostileText;
      const form = Object.fromEntries([...fields].map(([name, offered]) => [name, values(offered)]));
      await fc.assert(
        fc.asyncProperty(fc.record(form, { requiredKeys: [] }), async (given) => {
          const { status, milliseconds } = await post(asker, address, given as Record<string, string>);
          expect(status, `${asker} at ${address}`).toBeLessThan(500);
          expect(milliseconds).toBeLessThan(share);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    }
    expect(app.log()).not.toContain('"level":50');
  }, 120_000);
});
