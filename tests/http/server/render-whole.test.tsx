import { lazy, Suspense, useContext } from "react";
import { expect, it } from "vitest";
import { NonceContext } from "~/lib/nonce-context";
import { renderWhole } from "~/server/render-whole";

const late = (milliseconds: number, text: string) =>
  lazy(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { default: () => <p>{text}</p> };
  });

it("puts late parts into their place without a script, however large they are", async () => {
  const Late = late(30, "x".repeat(50_000));
  const page = (
    <main>
      <Suspense fallback={<i>wait</i>}>
        <Late />
      </Suspense>
    </main>
  );
  const { html, faults } = await renderWhole(page, { nonce: undefined, timeout: 5_000 });
  expect(faults).toEqual([]);
  expect(html).toContain(`<p>${"x".repeat(50_000)}</p>`);
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<template");
  expect(html).not.toContain("wait");
});

it("gives up what does not come in time, and counts it as a fault", async () => {
  const Late = late(2_000, "late");
  const page = (
    <Suspense fallback={<i>wait</i>}>
      <Late />
    </Suspense>
  );
  const { html, faults } = await renderWhole(page, { nonce: "n", timeout: 50 });
  expect(html).toContain("wait");
  expect(faults).toHaveLength(1);
});

it("rejects when the page itself fails", async () => {
  const Broken = () => {
    throw new Error("broken");
  };
  await expect(renderWhole(<Broken />, { nonce: undefined, timeout: 1_000 })).rejects.toThrow("broken");
});

it("hands the nonce down to what asks for it", async () => {
  const Asking = () => <b>{useContext(NonceContext)}</b>;
  const page = (
    <NonceContext.Provider value="abc">
      <Asking />
    </NonceContext.Provider>
  );
  expect((await renderWhole(page, { nonce: "abc", timeout: 1_000 })).html).toBe("<b>abc</b>");
});
