import { listAuditEventsAfter } from "@db/queries/audit";
import { listAuditHeads } from "@db/queries/audit-chain";
import { listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { maySeeOutcomesByArm } from "~/domain/access/masking";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { payloadWithoutArms } from "~/services/audit/payload-without-arms";
import { recordAudit } from "~/services/audit/record-audit.server";
import { deskHead } from "~/services/desk/trial-head";
import { type ExportedFile, exportedStudy } from "./export-study.server";
import { type StudyReading, studyRows } from "./study-pages.server";
import { siteParts } from "./site-tables.server";
import { csvParts, jsonParts } from "./table-texts.server";
import { type ZipEntry, type ZipPart, zipParts } from "./zip-parts.server";

const pageSize = 500;

async function codesOf(reading: StudyReading): Promise<Set<string>> {
  const codes = new Set<string>();
  for await (const { participant } of studyRows(reading, "participants")) codes.add(String(participant));
  return codes;
}

function isOf(payload: string | null, codes: ReadonlySet<string>): boolean {
  if (payload === null) return false;
  const { entity, id } = JSON.parse(payload) as { entity?: string; id?: string };
  return entity === "participant" && id !== undefined && codes.has(id);
}

/** The audit events of the site's participants, one a line, oldest first. A redacted event no longer tells whose it was, and is left out. */
async function* auditLines(reading: StudyReading, codes: ReadonlySet<string>): AsyncGenerator<string> {
  const chain = trialChain(reading.reach.trialId);
  for (let after = 0, full = true; full;) {
    const page = await listAuditEventsAfter(reading.db, { chain, after, limit: pageSize });
    for (const { seq, at, actor, verb, hash, payload } of page) {
      if (!isOf(payload, codes)) continue;
      const shown = reading.arms ? payload : payloadWithoutArms(payload);
      yield `${JSON.stringify({ chain, seq, at: at.toISOString(), actor, verb, hash: hash.toString("hex"), payload: shown })}\n`;
    }
    after = page.at(-1)?.seq ?? after;
    full = page.length === pageSize;
  }
}

/** What a copy does not hold, in plain words. */
function absentFrom({ arms }: StudyReading): string[] {
  return [
    "The trial's documents themselves: documents.csv names them with their SHA-256.",
    "The plan of the allocation (block sizes, list, seed), which stays sealed.",
    "Audit payloads that were redacted, of which only the hash is kept.",
    ...(arms ? [] : ["The arms allocated and received, which are withheld while the trial is masked."]),
  ];
}

/** The site that the address names, among those at which the actor works. */
async function siteOfAddress({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const sites = await listSites(trx, trial.id);
  const site = sites.find(({ id, code }) => code === params["site"] && scope.siteIds.includes(id));
  if (!site) throw new NotFound("site");
  return { trial, site };
}

/**
 * A site's certified copy of its own data: every table as CSV and JSON, the audit events of its participants, and a manifest
 * with the SHA-256 of every file, what is absent, who took it, when, and the head of the trial's audit chain. Whoever works at the site takes
 * it at any time, whatever the standing of trial and site, and nobody is asked. Taking it enters the audit.
 * @param work runs as the owner, since the audit is not a site's to read otherwise; every row is narrowed to the actor's site.
 */
export async function copySiteData(work: DeskWork): Promise<ExportedFile> {
  const { trx, scope, actor, now } = work;
  const { trial, site } = await siteOfAddress(work);
  const reading: StudyReading = {
    db: trx,
    scope,
    reach: { trialId: trial.id, siteId: site.id },
    arms: maySeeOutcomesByArm(actor, await getTrialMasking(trx, trial)),
  };
  const study = await exportedStudy(work, trial, work.context.settings.registryName);
  const codes = await codesOf(reading);
  const head = (await listAuditHeads(trx)).find(({ chain }) => chain === trialChain(trial.id));
  const statement = {
    statement: `Copy of the data that site ${site.code} entered in ${study.oid}, as of the time stated: every file listed here, complete and unchanged. What is not in it is named under "absent".`,
    registry: study.originator,
    trial: study.oid,
    title: study.name,
    site: site.code,
    takenBy: { account: actor.accountId, name: actor.name, email: actor.email },
    takenAt: now.toISOString(),
    participants: codes.size,
    armsWithheld: !reading.arms,
    absent: absentFrom(reading),
    auditChain: { chain: trialChain(trial.id), seq: head?.seq ?? 0, head: head?.hash.toString("hex") ?? null },
  };
  async function* parts(): AsyncGenerator<ZipPart> {
    yield* csvParts(reading);
    yield* jsonParts(reading);
    yield* siteParts(reading, site.id);
    yield { name: "audit-events.ndjson", text: auditLines(reading, codes) };
  }
  const manifest = (files: readonly ZipEntry[]): ZipPart => ({
    name: "manifest.json",
    text: [`${JSON.stringify({ ...statement, files }, null, 2)}\n`],
  });
  const bytes = await zipParts(parts(), manifest);
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "export.site-copy-taken",
    entity: "site",
    id: site.code,
    changes: [{ field: "participants", from: null, to: codes.size }],
  });
  return { name: `${study.oid}-${site.code}-${civilDay(now)}.zip`, mediaType: "application/zip", bytes };
}

/** The page of a site's certified copies: the actor's sites in the trial. */
export async function readSiteCopies({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const sites = (await listSites(trx, trial.id)).filter(({ id }) => scope.siteIds.includes(id));
  return {
    head: deskHead(trial),
    sites: sites.map(({ code, name_en, name_vi }) => ({ code, nameEn: name_en, nameVi: name_vi })),
  };
}
