import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiBook, openApiBook, post, read } from "./api-book";
import { allocateTo, stateMasking, unblind } from "./masked-trial";

let book: ApiBook;
beforeAll(async () => {
  book = await openApiBook();
}, 60_000);
afterAll(() => book?.close());

const person = { site: "OWN", cohort: "C1", consentedOn: "2026-02-20", consentVersion: "1.0" };
const participants = "/trials/api-trial/participants";

async function screened(key: string): Promise<string> {
  const response = await post(book, participants, { token: book.tokens.own, key, body: person });
  expect(response.status).toBe(201);
  return ((await response.json()) as { code: string }).code;
}

describe("a cohort kept by program", () => {
  it("takes a person into screening, enters an event and its correction, and reads them back", async () => {
    const code = await screened("first");
    const enter = (key: string, body: object) =>
      post(book, "/trials/api-trial/events", { token: book.tokens.own, key, body: { participant: code, ...body } });
    const enrolled = await enter("enrol", { kind: "enrolled", happenedOn: "2026-02-21", eligible: true });
    expect(enrolled.status).toBe(201);
    expect(enrolled.headers.get("location")).toBe(`/api/v1${participants}/${code}/events`);
    const { number } = (await enrolled.json()) as { number: number };
    const correction = { corrects: number, reason: "wrong day", eligible: true };
    expect((await enter("again", { kind: "enrolled", happenedOn: "2026-02-22", ...correction })).status).toBe(201);
    const shown = await (await read(book, `${participants}/${code}`, book.tokens.own)).json();
    expect(shown).toMatchObject({ code, site: "OWN", stage: "enrolled", enrolledOn: "2026-02-22" });
    const events = await (await read(book, `${participants}/${code}/events`, book.tokens.own)).json();
    expect(events).toMatchObject({
      next: null,
      data: [{ kind: "consented" }, { kind: "enrolled" }, { corrects: number }],
    });
  });

  it("gives the same answer to the same key and changes nothing, twenty at once", async () => {
    const before = await book.owner.selectFrom("participants").select("id").execute();
    const answers = await Promise.all(Array.from({ length: 20 }, () => screened("twenty")));
    expect(new Set(answers).size).toBe(1);
    const after = await book.owner.selectFrom("participants").select("id").execute();
    expect(after.length).toBe(before.length + 1);
    const again = await post(book, participants, { token: book.tokens.own, key: "twenty", body: person });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("refuses a key that was used for something else", async () => {
    await screened("once");
    const body = { ...person, consentedOn: "2026-02-19" };
    const response = await post(book, participants, { token: book.tokens.own, key: "once", body });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ path: "Idempotency-Key" }] });
  });

  it("hides another site's participant from a coordinator", async () => {
    const code = await screened("hidden");
    expect((await read(book, `${participants}/${code}`, book.tokens.other)).status).toBe(404);
    expect((await read(book, `${participants}/${code}/events`, book.tokens.other)).status).toBe(404);
    const body = { participant: code, kind: "lost", happenedOn: "2026-02-25" };
    expect((await post(book, "/trials/api-trial/events", { token: book.tokens.other, key: "x", body })).status).toBe(
      404,
    );
    const foreign = await post(book, participants, { token: book.tokens.other, key: "y", body: person });
    expect(foreign.status).toBe(422);
    expect(await foreign.json()).toMatchObject({ errors: [{ path: "site" }] });
  });

  it("answers 401 without a token in force and 403 to one without the scope", async () => {
    expect((await book.app.get(`/api/v1${participants}`)).status).toBe(401);
    expect((await read(book, participants, "tb_no_such_token_0000")).status).toBe(401);
    expect((await read(book, participants, book.tokens.over)).status).toBe(401);
    const refused = await post(book, participants, { token: book.tokens.reader, key: "z", body: person });
    expect(refused.status).toBe(403);
    expect((await read(book, participants, book.tokens.reader)).status).toBe(200);
  });

  it("names every wrong field, an unknown one too, and refuses what is not JSON", async () => {
    const body = { ...person, consentedOn: "2026-02-30", sex: "other", more: 1 };
    const response = await post(book, participants, { token: book.tokens.own, key: "bad", body });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).sort()).toEqual(["", "consentedOn", "sex"]);
    const headers = { Authorization: `Bearer ${book.tokens.own}`, "Idempotency-Key": "form" };
    const form = await fetch(`${book.app.url}/api/v1${participants}`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ site: "OWN" }),
    });
    expect(form.status).toBe(415);
  });

  it("pages through participants by cursor without losing or repeating one", async () => {
    const seen: string[] = [];
    let path: string | null = `${participants}?limit=2&fields=code`;
    while (path !== null) {
      const page = (await (await read(book, path, book.tokens.own)).json()) as {
        data: { code: string }[];
        next: string | null;
      };
      seen.push(...page.data.map(({ code }) => code));
      path = page.next === null ? null : `${participants}?limit=2&fields=code&cursor=${page.next}`;
    }
    const all = await book.owner.selectFrom("participants").select("code").execute();
    expect(new Set(seen)).toEqual(new Set(all.map(({ code }) => code)));
    expect(seen.length).toBe(all.length);
  });

  it("neither allocates nor unmasks by program, which take a page or the password", async () => {
    const code = await screened("by-hand");
    for (const kind of ["allocated", "unmasked"]) {
      const body = { participant: code, kind, happenedOn: "2026-02-22" };
      const answer = await post(book, "/trials/api-trial/events", { token: book.tokens.own, key: kind, body });
      expect([kind, answer.status]).toEqual([kind, 422]);
    }
  });

  it("takes of an event's details what its kind states, and no code, arm or link of the book's own", async () => {
    const code = await screened("details");
    const enter = async (key: string, body: object) => {
      const sent = { participant: code, happenedOn: "2026-02-22", ...body };
      const answer = await post(book, "/trials/api-trial/events", { token: book.tokens.own, key, body: sent });
      const { errors = [] } = (await answer.json()) as { errors?: { path: string }[] };
      return [answer.status, ...errors.map(({ path }) => path)];
    };
    expect(await enter("d1", { kind: "enrolled" })).toEqual([422, "eligible"]);
    expect(await enter("d2", { kind: "enrolled", eligible: true, details: { guardian: "yes" } })).toEqual([
      422,
      "details.guardian",
    ]);
    for (const details of [{ adverseEvent: "1" }, { visitEntry: "1" }, { arm: "A" }, { deviation: "mine" }]) {
      const [status] = await enter(`d3${JSON.stringify(details)}`, { kind: "deviation", details });
      expect([details, status]).toEqual([details, 422]);
    }
    expect(await enter("d4", { kind: "deviation", details: { note: "told late" } })).toEqual([
      422,
      "details.deviationClass",
    ]);
    expect(await enter("d5", { kind: "enrolled", eligible: true, details: { note: "as planned" } })).toEqual([201]);
    expect(await enter("d6", { kind: "infused", details: { actualArm: "none such" } })).toEqual([422, "actualArm"]);
    const reported = { deviation: "visit_window", deviationClass: "minor", deviationReason: "Tết" };
    expect(await enter("d7", { kind: "deviation", details: reported })).toEqual([201]);
  });

  it("records no assessment by an instrument that the catalogue does not have", async () => {
    const participant = await screened("measure");
    const body = {
      participant,
      instrument: "mine",
      timepoint: "baseline",
      assessedOn: "2026-02-21",
      answers: { a: "b" },
    };
    const answer = await post(book, "/trials/api-trial/assessments", { token: book.tokens.own, key: "own", body });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "instrument" }] });
  });

  it("tells no arm of a trial that was ever masked, whatever an update says, until an unblinding is recorded", async () => {
    const code = await screened("masked");
    await allocateTo(book, code, "A");
    const details = async () => {
      const answer = await read(book, `${participants}/${code}/events`, book.tokens.own);
      const { data } = (await answer.json()) as { data: { kind: string; details: object }[] };
      return data.find(({ kind }) => kind === "allocated")?.details;
    };
    expect(await details()).toEqual({ arm: "A" });
    await stateMasking(book, "double");
    expect(await details()).toEqual({});
    await stateMasking(book, "open");
    expect(await details()).toEqual({});
    await stateMasking(book, "open", { staged: true });
    expect(await details()).toEqual({});
    await unblind(book);
    expect(await details()).toEqual({ arm: "A" });
  });
});
