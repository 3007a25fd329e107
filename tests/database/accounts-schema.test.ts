import { getMigrations } from "better-auth/db/migration";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { authOptions } from "~/services/accounts/book-auth.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";

const settings = {
  secret: "x".repeat(40),
  publicUrl: "https://trialbook.example",
  secure: true,
  idleMinutes: 30,
  secondFactorRequired: [],
  sendsMail: false,
};
const made: TestDatabase[] = [];
afterAll(() => Promise.all(made.map((open) => open.drop())));

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("the tables of sign-in (%s)", (_, create) => {
  it("leave better-auth nothing to create, to add or to mend", async () => {
    const open = await create();
    made.push(open);
    const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = await getMigrations(
      authOptions(open.owner, settings),
      { throwOnUnsafe: false },
    );
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      unsafeChanges: [],
      schemaProblems: [],
    });
  });

  it("would be found wanting without one of their columns", async () => {
    const open = await create();
    made.push(open);
    await sql`alter table sessions drop column user_agent`.execute(open.owner);
    const { toBeAdded } = await getMigrations(authOptions(open.owner, settings), { throwOnUnsafe: false });
    expect(toBeAdded.map(({ table, fields }) => [table, Object.keys(fields)])).toEqual([["sessions", ["user_agent"]]]);
  });
});
