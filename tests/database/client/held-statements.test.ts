import { describe, expect, it } from "vitest";
import { type Asked, type Manner, togetherSender } from "@db/client/held-statements";

function connection(refused = "") {
  const sent: string[][] = [];
  const send = togetherSender(async (statements: readonly Asked[]) => {
    sent.push(statements.map(({ text }) => text));
    if (statements.some(({ text }) => text === refused)) throw new Error(`${refused} is refused`);
    return { command: "", rowCount: 1, rows: [{ last: statements.at(-1)?.text }] };
  });
  return { sent, say: (text: string, manner: Manner = "answered") => send({ text, values: [] }, manner) };
}

describe("Statements whose answer nobody reads", () => {
  it("travel with the next one that is read, and with the commit", async () => {
    const { sent, say } = connection();
    await say("begin");
    await say("on behalf of", "held");
    expect(await say("read")).toMatchObject({ rows: [{ last: "read" }] });
    await say("write", "held");
    await say("keep the answer", "held");
    await say("commit");
    expect(sent).toEqual([
      ["begin", "on behalf of", "read"],
      ["write", "keep the answer", "commit"],
    ]);
  });

  it("are sent at once outside a transaction, and after one has ended", async () => {
    const { sent, say } = connection();
    await say("write", "held");
    await say("start transaction read only");
    await say("read");
    await say("commit");
    await say("write", "held");
    expect(sent).toEqual([["write"], ["start transaction read only", "read"], ["commit"], ["write"]]);
  });

  it("are dropped with a transaction that is rolled back before any was sent", async () => {
    const { sent, say } = connection();
    await say("begin");
    await say("on behalf of", "held");
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
    await say("write", "held");
    await say("rollback");
    expect(sent).toEqual([["begin", "read"], ["rollback"]]);
  });

  it("tell their failure by what they went with", async () => {
    const { say } = connection("write");
    await say("begin");
    await say("write", "held");
    await expect(say("commit")).rejects.toThrow("write is refused");
  });

  it("are under way a few at a time when they are sent ahead, and fail what is asked next", async () => {
    const answers: (() => void)[] = [];
    const send = togetherSender((statements) => {
      const [{ text } = { text: "" }] = statements.slice(-1);
      return new Promise((resolve, reject) => {
        answers.push(() => (text === "bad rows" ? reject(new Error("bad rows")) : resolve({ rows: [] })));
      });
    });
    const say = (text: string, manner: Manner) => send({ text, values: [] }, manner);
    await say("begin", "answered");
    await say("rows", "ahead");
    await say("bad rows", "ahead");
    let third = "waits";
    const rest = say("rows", "ahead").then(() => (third = "goes on"));
    expect(answers).toHaveLength(3);
    await new Promise((resolve) => setImmediate(resolve));
    expect(third).toBe("waits");
    answers.shift()?.();
    await rest;
    const read = say("read", "answered");
    for (const answer of answers.splice(0)) answer();
    await expect(read).rejects.toThrow("bad rows");
    const back = say("rollback", "answered");
    for (const answer of answers.splice(0)) answer();
    await expect(back).resolves.toBeDefined();
  });

  it("do not pile up without end", async () => {
    const { sent, say } = connection();
    await say("begin");
    for (let place = 0; place < 120; place++) await say("write", "held");
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sent.map(({ length }) => length))).toBeLessThanOrEqual(52);
  });
});
