import { describe, expect, it } from "vitest";
import { type Asked, togetherSender } from "@db/client/held-statements";

function connection(refused = "") {
  const sent: string[][] = [];
  const send = togetherSender(async (statements: readonly Asked[]) => {
    sent.push(statements.map(({ text }) => text));
    if (statements.some(({ text }) => text === refused)) throw new Error(`${refused} is refused`);
    return { command: "", rowCount: 1, rows: [{ last: statements.at(-1)?.text }] };
  });
  return { sent, say: (text: string, held = false) => send({ text, values: [] }, held) };
}

describe("Statements whose answer nobody reads", () => {
  it("travel with the next one that is read, and with the commit", async () => {
    const { sent, say } = connection();
    await say("begin");
    await say("on behalf of", true);
    expect(await say("read")).toMatchObject({ rows: [{ last: "read" }] });
    await say("write", true);
    await say("keep the answer", true);
    await say("commit");
    expect(sent).toEqual([
      ["begin", "on behalf of", "read"],
      ["write", "keep the answer", "commit"],
    ]);
  });

  it("are sent at once outside a transaction, and after one has ended", async () => {
    const { sent, say } = connection();
    await say("write", true);
    await say("start transaction read only");
    await say("read");
    await say("commit");
    await say("write", true);
    expect(sent).toEqual([["write"], ["start transaction read only", "read"], ["commit"], ["write"]]);
  });

  it("are dropped with a transaction that is rolled back before any was sent", async () => {
    const { sent, say } = connection();
    await say("begin");
    await say("on behalf of", true);
    await say("rollback");
    await say("begin");
    await say("commit");
    await say("read");
    expect(sent).toEqual([["read"]]);
  });

  it("are dropped when what was sent already is rolled back", async () => {
    const { sent, say } = connection();
    await say("begin");
    await say("read");
    await say("write", true);
    await say("rollback");
    expect(sent).toEqual([["begin", "read"], ["rollback"]]);
  });

  it("tell their failure by what they went with", async () => {
    const { say } = connection("write");
    await say("begin");
    await say("write", true);
    await expect(say("commit")).rejects.toThrow("write is refused");
  });

  it("do not pile up without end", async () => {
    const { sent, say } = connection();
    await say("begin");
    for (let place = 0; place < 120; place++) await say("write", true);
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sent.map(({ length }) => length))).toBeLessThanOrEqual(52);
  });
});
