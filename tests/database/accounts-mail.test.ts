import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import { deliverMails, mailTransport } from "~/services/mail/deliver-mails.server";
import { sendMail } from "~/services/mail/send-mail.server";
import { setDataKey } from "~/services/sealing.server";
import { createEmbeddedDatabase, createNativeDatabase, type TestDatabase } from "../support/databases";
import { addAccount } from "../support/signed-in";

const received: { to: string[]; raw: string }[] = [];
let refusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onMailFrom: (_address, _session, answer) =>
    answer(refusing ? Object.assign(new Error("busy"), { responseCode: 451 }) : null),
  onData(stream, session, answer) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString(),
      });
      answer();
    });
  },
});

function serviceAt(): Parameters<typeof deliverMails>[1] {
  const { port } = server.server.address() as AddressInfo;
  return {
    transport: mailTransport(`smtp://127.0.0.1:${port}`),
    from: "no-reply@trialbook.example",
    registryName: "Sổ thử nghiệm",
  };
}

beforeAll(async () => {
  setDataKey(Buffer.alloc(32, 2));
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe.each([
  ["embedded", createEmbeddedDatabase],
  ["postgres", createNativeDatabase],
] as const)("mails (%s)", (_, create) => {
  let open: TestDatabase;
  let accountId: string;
  const now = new Date();
  const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
  beforeAll(async () => {
    open = await create();
    accountId = await addAccount(open, { email: "receiver@example.vn" });
    received.length = 0;
    refusing = false;
  });
  afterAll(() => open.drop());

  const written = (mail: Parameters<typeof sendMail>[1]) =>
    asActor(open.db, { accountId }, (trx) => sendMail({ trx, now }, mail));
  const states = async () =>
    await open.owner
      .selectFrom("mail_outbox")
      .select(["state", "attempts", "fault", "sealed_values"])
      .orderBy("id")
      .execute();
  const reset = {
    template: "security:mail.reset" as const,
    values: { name: "Trần Thị Mai", link: "https://t.example/desk/reset/abc" },
  };

  it("leave with their act's transaction, and are sent once it is committed, in the receiver's language", async () => {
    const undone = asActor(open.db, { accountId }, async (trx) => {
      await sendMail({ trx, now }, { to: { accountId }, ...reset });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await written({ to: { accountId }, ...reset });
    await written({ to: { email: "other@example.org", language: "en" }, ...reset });
    expect(await deliverMails(open.owner, serviceAt(), now)).toEqual({ sent: 2, failed: 0 });
    expect(received.map(({ to }) => to)).toEqual([["receiver@example.vn"], ["other@example.org"]]);
    expect(received[1]?.raw).toMatch(/Subject: =\?UTF-8\?/);
    expect(await states()).toEqual([
      { state: "sent", attempts: 1, fault: null, sealed_values: null },
      { state: "sent", attempts: 1, fault: null, sealed_values: null },
    ]);
    expect(await deliverMails(open.owner, serviceAt(), now)).toEqual({ sent: 0, failed: 0 });
  });

  it("are tried again later and later when the server refuses, and are not lost", async () => {
    refusing = true;
    await written({ to: { accountId }, ...reset });
    expect(await deliverMails(open.owner, serviceAt(), now)).toEqual({ sent: 0, failed: 1 });
    expect((await states()).at(-1)).toMatchObject({
      state: "waiting",
      attempts: 1,
      fault: expect.stringContaining("451"),
    });
    expect(await deliverMails(open.owner, serviceAt(), minutes(0.5))).toEqual({ sent: 0, failed: 0 });
    refusing = false;
    expect(await deliverMails(open.owner, serviceAt(), minutes(1.1))).toEqual({ sent: 1, failed: 0 });
  });

  it("are not sent when they can be of no use any more, nor to a deactivated account", async () => {
    await written({ to: { accountId }, ...reset, validUntil: minutes(30) });
    expect(await deliverMails(open.owner, serviceAt(), minutes(31))).toEqual({ sent: 0, failed: 0 });
    expect((await states()).at(-1)).toMatchObject({ state: "expired", sealed_values: null });
    await open.owner.updateTable("accounts").set({ deactivated_at: now }).where("id", "=", accountId).execute();
    await written({ to: { accountId }, ...reset });
    expect(await deliverMails(open.owner, serviceAt(), minutes(32))).toEqual({ sent: 0, failed: 1 });
    expect((await states()).at(-1)).toMatchObject({ state: "failed", fault: "deactivated" });
  });

  it("can be left in the outbox by a request, and read by none", async () => {
    const reading = asActor(open.db, { accountId }, (trx) => trx.selectFrom("mail_outbox").selectAll().execute());
    await expect(reading).rejects.toThrow(/permission denied/);
  });
});
