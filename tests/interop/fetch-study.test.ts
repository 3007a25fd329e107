import { http, HttpResponse } from "msw";
import { afterEach, expect, it } from "vitest";
import { fetchStudy } from "~/services/interop/fetch-study.server";
import { outsideNetwork } from "../support/outside-network";
import { smallStudy } from "./small-study";

const base = "https://registry.example/api/v2";
const address = `${base}/studies/:number`;
const quick = { timeout: 300, waits: [1, 1] };
const why = (fault: string) =>
  expect.objectContaining({
    issues: [{ path: "number", message: expect.stringContaining(`registry.fault.${fault}`) as string }],
  });

afterEach(() => outsideNetwork.resetHandlers());

it("fetches a study by its number, whatever its case", async () => {
  const asked: string[] = [];
  outsideNetwork.use(
    http.get(address, ({ params }) => {
      asked.push(String(params["number"]));
      return HttpResponse.json(smallStudy());
    }),
  );
  const source = await fetchStudy(base, " nct00000001 ", quick);
  expect(asked).toEqual(["NCT00000001"]);
  expect(source).toMatchObject({ format: "ctgov", sourceId: "NCT00000001" });
});

it("asks a busy registry again twice, and takes what it says then", async () => {
  let asked = 0;
  outsideNetwork.use(
    http.get(address, () => {
      asked += 1;
      return asked < 3 ? new HttpResponse(null, { status: asked === 1 ? 429 : 503 }) : HttpResponse.json(smallStudy());
    }),
  );
  expect((await fetchStudy(base, "NCT00000001", quick)).sourceId).toBe("NCT00000001");
  expect(asked).toBe(3);
});

it.each([
  ["it does not know", () => new HttpResponse(null, { status: 404 }), "notThere", 1],
  ["it is busy for", () => new HttpResponse(null, { status: 500 }), "busy", 3],
  ["nobody answers for", () => HttpResponse.error(), "offline", 3],
  ["it answers with a page for", () => HttpResponse.html("<html></html>"), "strangeAnswer", 1],
  ["it answers with something else for", () => HttpResponse.json({ a: 1 }), "strangeAnswer", 1],
] as const)("says what to do about a number that %s", async (_, answer, fault, times) => {
  let asked = 0;
  outsideNetwork.use(
    http.get(address, () => {
      asked += 1;
      return answer();
    }),
  );
  await expect(fetchStudy(base, "NCT00000001", quick)).rejects.toEqual(why(fault));
  expect(asked).toBe(times);
});

it("stops reading an answer without an end, and says so, whether or not its length was told", async () => {
  let sent = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += 1;
        stream.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
  const bounded = { ...quick, most: 1_000_000 };
  outsideNetwork.use(http.get(address, () => new HttpResponse(endless())));
  await expect(fetchStudy(base, "NCT00000001", bounded)).rejects.toEqual(why("answerTooLarge"));
  expect(sent).toBeLessThan(40);
  outsideNetwork.use(
    http.get(address, () => HttpResponse.json(smallStudy(), { headers: { "Content-Length": "9e9" } })),
  );
  await expect(fetchStudy(base, "NCT00000001", bounded)).rejects.toEqual(why("answerTooLarge"));
});

it("asks nobody about what is no number", async () => {
  await expect(fetchStudy(base, "NCT1; drop", quick)).rejects.toEqual(why("numberForm"));
});
