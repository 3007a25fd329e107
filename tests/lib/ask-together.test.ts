import { describe, expect, it } from "vitest";
import { askTogether } from "~/lib/ask-together";

/** Questions that are answered by hand, each with its number. */
function asked() {
  const open: { answer: () => void; fail: () => void }[] = [];
  let count = 0;
  const ask = askTogether(() => {
    const number = ++count;
    return new Promise<number>((resolve, reject) => {
      open.push({ answer: () => resolve(number), fail: () => reject(new Error(`question ${number}`)) });
    });
  });
  return { ask, next: () => open.shift(), count: () => count };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("Asking together", () => {
  it("asks once more for all who came while a question was under way", async () => {
    const { ask, next, count } = asked();
    const first = ask();
    const later = [ask(), ask(), ask()];
    next()?.answer();
    expect(await first).toBe(1);
    await settled();
    expect(count()).toBe(2);
    next()?.answer();
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
  });

  it("asks anew for whoever comes after the answer", async () => {
    const { ask, next } = asked();
    const first = ask();
    next()?.answer();
    await first;
    await settled();
    const second = ask();
    next()?.answer();
    expect(await second).toBe(2);
  });

  it("fails only those for whom the failing question was asked", async () => {
    const { ask, next } = asked();
    const first = ask();
    const second = ask();
    next()?.fail();
    await expect(first).rejects.toThrow("question 1");
    await settled();
    next()?.answer();
    expect(await second).toBe(2);
  });
});
