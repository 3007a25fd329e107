import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPublicState } from "@db/queries/public-state";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../../support/databases";

describe.each([
  ["PostgreSQL", createNativeDatabase],
  ["the embedded database", createEmbeddedDatabase],
])("the public state on %s", (_name, create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  afterAll(() => database.drop());

  it("begins at version 1", async () => {
    const state = await getPublicState(database.read);
    expect(state.version).toBe(1);
    expect(state.changedAt).toBeInstanceOf(Date);
  });

  it("follows what is published", async () => {
    const changedAt = new Date("2026-03-02T05:00:00.123Z");
    await database.owner.updateTable("public_state").set({ version: 2, changed_at: changedAt }).execute();
    expect(await getPublicState(database.read)).toEqual({ version: 2, changedAt });
  });

  it("is missing when its row is", async () => {
    await database.owner.deleteFrom("public_state").execute();
    await expect(getPublicState(database.read)).rejects.toThrow("public state is not found");
  });
});
