import { afterAll, beforeAll, expect, it } from "vitest";
import { authorisedAction } from "~/services/accounts/authorised.server";
import { keptPost } from "~/services/accounts/kept-form.server";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount, cookieOf, deskContext, deskRequest, grantOf } from "../support/signed-in";

const [hers, his] = ["thu@example.vn", "son@example.vn"];
const page = "/desk/accounts?after=3";
const typed = { name: "Đợt tiêm thứ hai", note: "", password: "never kept" };
let open: TestDatabase;
let performed = 0;

beforeAll(async () => {
  setDataKey(Buffer.alloc(32, 7));
  open = await createNativeDatabase();
  for (const email of [hers, his]) await addAccount(open, { email, grants: [grantOf("administrator")] });
});
afterAll(() => open.drop());

const act = authorisedAction("accounts:manage", () => Promise.resolve((performed += 1)));
const posted = (cookie: string) => deskRequest(page, cookie, { method: "POST", body: new URLSearchParams(typed) });
const later = () => new Date(Date.now() + 3_600_000);

it("keeps what was typed when the session is over, for the same account and only once", async () => {
  const lost: Response = await act({
    request: posted(await cookieOf(hers)),
    params: {},
    context: deskContext(later()),
  }).catch((error) => error);
  const way = new URL(lost.headers.get("location") ?? "", "http://127.0.0.1:3000");
  expect([way.searchParams.get("ended"), way.searchParams.has("unsaved")]).toEqual(["idle", false]);
  const back = way.searchParams.get("next") ?? "";
  expect(back).toBe(`${page}&kept=1`);

  expect(await keptPost(deskRequest(back, await cookieOf(his)), new Date())).toBeUndefined();
  expect(await keptPost(deskRequest(page, await cookieOf(hers)), new Date())).toBeUndefined();
  const kept = await keptPost(deskRequest(back, await cookieOf(hers)), later());
  expect(kept).toBeUndefined();
  const again = await keptPost(deskRequest(back, await cookieOf(hers)), new Date());
  expect(again?.url).toBe(`http://127.0.0.1:3000${page}`);
  const answer = await act({
    request: again ?? posted(""),
    params: {},
    context: { ...deskContext(), formKept: true },
  });
  expect(answer).toMatchObject({
    init: { status: 200 },
    data: { refused: { rule: "kept_form", entered: { name: typed.name, note: "" } } },
  });
  expect(performed).toBe(0);
  expect(await keptPost(deskRequest(back, await cookieOf(hers)), new Date())).toBeUndefined();
});

it("seals what it keeps, under the address of the page itself", async () => {
  const body = new URLSearchParams(typed);
  const request = deskRequest(`${page}&kept=1`, await cookieOf(hers), { method: "POST", body });
  await act({ request, params: {}, context: deskContext(later()) }).catch((error) => error);
  const rows = await open.owner.selectFrom("kept_forms").select(["path", "sealed"]).execute();
  expect(rows.map(({ path }) => path)).toEqual([page]);
  expect(rows[0]?.sealed).not.toMatch(/name|tiêm/);
});

it("leads to sign-in without keeping a form whose address is longer than any page's, and says that it is not saved", async () => {
  const address = `/desk/accounts?after=${"3".repeat(2_100)}`;
  const body = new URLSearchParams(typed);
  const request = deskRequest(address, await cookieOf(hers), { method: "POST", body });
  const lost: Response = await act({ request, params: {}, context: deskContext(later()) }).catch((error) => error);
  const way = lost.headers.get("location") ?? "";
  expect([lost.status, way.includes("kept"), way.includes("unsaved=1")]).toEqual([302, false, true]);
});

it("says of a form that came without any session that it is not saved, and nothing of the kind to a reader", async () => {
  const lost = async (request: Request): Promise<string | null> => {
    const answer: Response = await act({ request, params: {}, context: deskContext() }).catch((error) => error);
    return answer.headers.get("location");
  };
  expect(await lost(posted(""))).toContain("unsaved=1");
  expect(await lost(deskRequest(page, ""))).not.toContain("unsaved");
});
