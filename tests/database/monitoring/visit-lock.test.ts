import { randomBytes } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@db/client/as-actor";
import type { Permission } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";
import { copySiteData } from "~/services/exports/copy-site-data.server";
import { demonstrationVisits } from "~/services/founding/demonstration/visit-schedule";
import { hashRows, visitTables } from "~/services/monitoring/hash-rows.server";
import { lockFromForm } from "~/services/monitoring/lock-data.server";
import { openQueryFromForm } from "~/services/monitoring/open-query.server";
import { recordVisit, type VisitInput } from "~/services/schedule/record-visit.server";
import { setVisitSchedule } from "~/services/schedule/set-schedule.server";
import { setDataKey } from "~/services/sealing.server";
import { createNativeDatabase, type TestDatabase } from "../../support/databases";
import { createAccountWith } from "../../support/trial-factory";
import { asSystem, createTrackedTrial, everywhere, type TrackedTrial } from "../cohorts/tracked-trial";
import { deskWork } from "./desk-work";

describe("one visit locked, and a site's copy", () => {
  let open: TestDatabase;
  let trial: TrackedTrial;
  let id: string;
  let code: string;
  let investigator: Actor;
  let coordinator: Actor;

  const does = <T>(
    actor: Actor,
    permission: Permission,
    form: Record<string, string>,
    act: (work: DeskActionWork) => Promise<T>,
  ) => asActor(open.db, actor, (trx) => act({ ...deskWork(actor, permission, form, { id }), trx }));
  const visit = (name: string, given: Partial<VisitInput> = {}) =>
    asSystem(open.owner, (act) => {
      const day = name === "baseline" ? "2026-03-05" : "2026-06-15";
      const input = {
        visit: name,
        outcome: "done" as const,
        happenedOn: day,
        note: null,
        provenance: "generated" as const,
      };
      return recordVisit(act, everywhere, { trialId: trial.trialId, code, ...input, ...given });
    });
  const assess = (timepoint: string, given: { reader?: string; isPrimaryReader?: boolean } = {}) =>
    asSystem(open.owner, (act) =>
      recordAssessment(act, everywhere, {
        trialId: trial.trialId,
        code,
        instrument: "vas-pain",
        timepoint,
        assessedOn: "2026-06-16",
        scores: { "vas-pain-0-100": 40 },
        notAssessedReason: null,
        provenance: "generated",
        ...given,
      }),
    );
  const hash = async () => {
    const reach = { trialId: trial.trialId, participants: [code], visit: "baseline" };
    const reading = { db: open.owner, scope: scopeOf(investigator, "data:lock"), reach, arms: false };
    return (await hashRows(reading, visitTables)).sha256.toString("hex");
  };
  const lock = (form: Record<string, string>) =>
    does(investigator, "data:lock", { participant: code, visit: "baseline", ...form }, lockFromForm);

  beforeAll(async () => {
    setDataKey(randomBytes(32));
    open = await createNativeDatabase();
    trial = await createTrackedTrial(open.owner);
    const row = open.owner.selectFrom("trials").select("public_id").where("id", "=", trial.trialId);
    id = (await row.executeTakeFirstOrThrow()).public_id;
    const whole = { organisationId: null, trialId: trial.trialId, siteId: null };
    investigator = await createAccountWith(open.owner, [{ role: "investigator", ...whole }]);
    coordinator = await createAccountWith(open.owner, [{ role: "coordinator", ...whole, siteId: trial.siteIds[0] }]);
    const { cohortId, siteIds, trialId } = trial;
    code = await asSystem(open.owner, async (act) => {
      const person = await screenParticipant(act, {
        trialId,
        siteId: siteIds[0],
        cohortId,
        consentedOn: "2026-03-01",
        consentVersion: "1.0",
        sex: "male" as const,
        birthYear: 2015,
        siteNumber: "HN-7",
        signatures: ["guardian", "assent"],
        age: { months: 130, majorityMonth: "2033-04" },
        provenance: "generated",
      });
      await setVisitSchedule(act, { trialId, visits: demonstrationVisits, reason: "protocol 1.0" });
      const event = { trialId, code: person.code, provenance: "generated" as const };
      await recordEvent(act, everywhere, { ...event, kind: "enrolled", happenedOn: "2026-03-05", eligible: true });
      await recordEvent(act, everywhere, { ...event, kind: "infused", happenedOn: "2026-03-16" });
      return person.code;
    });
    await visit("baseline");
  });
  afterAll(() => open.drop());

  it("is bound to the rows seen, and needs some", async () => {
    await expect(lock({ intent: "lock", sha256: await hash(), visit: "month-6" })).rejects.toMatchObject({
      rule: "nothing_to_lock",
    });
    const seen = await hash();
    await assess("baseline");
    await expect(lock({ intent: "lock", sha256: seen })).rejects.toMatchObject({ rule: "rows_changed_meanwhile" });
    await lock({ intent: "lock", sha256: await hash() });
    await expect(lock({ intent: "lock", sha256: await hash() })).rejects.toMatchObject({ rule: "lock_stands_already" });
  });

  it("takes neither entry nor correction of that visit, and those of others", async () => {
    const correction = { corrects: 1, reason: "Wrong day", happenedOn: "2026-03-06" };
    await expect(visit("baseline", correction)).rejects.toMatchObject({ code: "TB001" });
    const again = { reader: "Second reader", isPrimaryReader: false };
    await expect(assess("baseline", again)).rejects.toMatchObject({ code: "TB001" });
    await expect(visit("month-3")).resolves.toBeDefined();
    await expect(assess("month-3")).resolves.toBeDefined();
  });

  it("is opened with a reason only, and takes the correction then", async () => {
    await expect(lock({ intent: "unlock" })).rejects.toMatchObject({
      issues: [{ path: "reason", message: "required" }],
    });
    await lock({ intent: "unlock", reason: "A wrong day" });
    await expect(
      visit("baseline", { corrects: 1, reason: "Wrong day", happenedOn: "2026-03-06" }),
    ).resolves.toBeDefined();
  });

  it("holds in the site's copy with its own number, age, visits and queries, and says what is absent", async () => {
    const monitor = await createAccountWith(open.owner, [
      { role: "monitor", organisationId: null, trialId: trial.trialId, siteId: null },
    ]);
    const asked = { participant: code, subject: "visit", entry: "1", field: "happenedOn", text: "Which day?" };
    await does(monitor, "queries:open", asked, openQueryFromForm);
    const site = open.owner.selectFrom("sites").select("code").where("id", "=", trial.siteIds[0]);
    const { code: siteCode } = await site.executeTakeFirstOrThrow();
    const given = deskWork(coordinator, "site-copy:take", {}, { id, site: siteCode });
    const copy = await open.owner.transaction().execute((trx) => copySiteData({ ...given, trx }));
    const files = unzipSync(copy.bytes);
    const text = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");
    const lines = (name: string) => text(`${name}.csv`).trim().split("\r\n").slice(1);
    expect(lines("site_numbers")).toEqual([`${code},HN-7,130,2033-04`]);
    expect(lines("queries")[0]).toContain("Which day?");
    expect(lines("participant_visits")).toHaveLength(3);
    const manifest = JSON.parse(text("manifest.json")) as { files: { name: string }[]; absent: string[] };
    const inside = Object.keys(files).filter((name) => name !== "manifest.json");
    expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(inside.toSorted());
    expect(manifest.absent.join(" ")).toContain("plan of the allocation");
  });
});
