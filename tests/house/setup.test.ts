import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { expectConsoleError, takeErrorFaults } from "../support/expected-errors";
import { outsideNetwork } from "../support/outside-network";

describe("every test", () => {
  it("fails on console.error", () => {
    console.error("row %d is bad", 7);
    expect(takeErrorFaults()).toEqual(["row 7 is bad"]);
  });

  it("may announce a console.error", () => {
    expectConsoleError(/row \d/);
    console.error("row %d is bad", 7);
    expect(takeErrorFaults()).toEqual([]);
  });

  it("fails when an announced console.error does not come", () => {
    expectConsoleError("row");
    expect(takeErrorFaults()).toEqual(["console.error never said row"]);
  });

  it("fails on a call to the outside network", async () => {
    const answer = await fetch("https://registry.example/trials");
    expect(answer.ok).toBe(false);
    expect(takeErrorFaults()).toEqual(["unexpected network call: GET https://registry.example/trials"]);
  });

  it("may answer for the outside network", async () => {
    outsideNetwork.use(http.get("https://registry.example/trials", () => HttpResponse.json({ trials: 3 })));
    const answer = await fetch("https://registry.example/trials");
    await expect(answer.json()).resolves.toEqual({ trials: 3 });
  });

  it("reaches this computer", async () => {
    const server = createServer((_, response) => response.end("here")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    await expect(answer.text()).resolves.toBe("here");
    server.close();
  });
});
