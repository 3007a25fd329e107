import { createHash } from "node:crypto";
import type pg from "pg";
import { auditPayload, registryChain } from "~/domain/audit/audit-entry";
import { searchText } from "~/domain/trials/search-text";
import { recordSchemaVersion } from "~/domain/trials/trial-record";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { treeRoot } from "~/services/audit/audit-hash.server";
import { copyRows } from "./copy-lines";
import { type GeneratedTrial, generatedTrial } from "./generated-trial";
import type { Draw } from "./seeded-draw";

interface Placed extends GeneratedTrial {
  id: string;
  canonical: string;
}

const staging = `create temporary table generated_search (trial_id bigint, public_id text, title_en text, sponsor_en text, phase text,
  recruitment_status text, countries text[], conditions_en text[], planned integer, listed_on date, head text, body text) on commit drop`;

const fromStaging = `insert into trial_search (trial_id, public_id, standing, synthetic, title_en, sponsor_en, phase, recruitment_status,
    countries, conditions_en, conditions_vi, planned, listed_on, document)
  select trial_id, public_id, 'catalogue', true, title_en, sponsor_en, phase, recruitment_status, countries, conditions_en,
    array_fill(null::text, array[cardinality(conditions_en)]), planned, listed_on, trial_document(head, body) from generated_search`;

const words = `insert into search_words (word) select unnest($1::text[]) on conflict do nothing`;

/** A word as the book keeps it to offer in place of a misspelling. */
const keptWord = /^[a-z]{3,40}$/;

/** The text index takes a whole batch before it sorts its entries in; a batch lost with the computer's power is made again. */
const forBatches = `set local gin_pending_list_limit = '1GB'; set local synchronous_commit = off`;

async function copyTrials(client: pg.ClientBase, trials: readonly Placed[], now: string): Promise<void> {
  await copyRows(
    client,
    {
      table: "trials",
      columns: [
        "id",
        "public_id",
        "standing",
        "synthetic",
        "title_en",
        "phase",
        "recruitment_status",
        "planned_size",
      ].concat(["version", "public_version", "created_at", "updated_at"]),
    },
    trials.map(({ id, publicId, record: { identification, design, enrolment } }) => [
      id,
      publicId,
      "catalogue",
      true,
      identification.publicTitle?.en ?? null,
      design.phase ?? null,
      enrolment.recruitmentStatus ?? null,
      enrolment.plannedSize ?? null,
      1,
      1,
      now,
      now,
    ]),
  );
  await copyRows(
    client,
    {
      table: "trial_versions",
      columns: [
        "trial_id",
        "number",
        "kind",
        "schema_version",
        "record",
        "canonical",
        "sha256",
        "reason",
        "author_role",
      ].concat("created_at"),
    },
    trials.map(({ id, canonical }) => {
      const sha256 = `\\x${createHash("sha256").update(canonical).digest("hex")}`;
      return [id, 1, "citation", recordSchemaVersion, canonical, canonical, sha256, "generated", "registry", now];
    }),
  );
  await copyRows(
    client,
    { table: "trial_identifiers", columns: ["identifier", "trial_id", "kind", "authority"] },
    trials.map(({ id, number }) => [number, id, "registry", "Generated"]),
  );
}

async function listTrials(client: pg.ClientBase, trials: readonly Placed[]): Promise<void> {
  const said = new Set<string>();
  await client.query(staging);
  await copyRows(
    client,
    {
      table: "generated_search",
      columns: ["trial_id", "public_id", "title_en", "sponsor_en", "phase", "recruitment_status", "countries"].concat([
        "conditions_en",
        "planned",
        "listed_on",
        "head",
        "body",
      ]),
    },
    trials.map(({ id, publicId, number, listedOn, record }) => {
      const { identification, responsibility, design, enrolment } = record;
      const { head, body } = searchText(record, [number], []);
      for (const text of [head, body]) for (const word of text.split(" ")) said.add(word);
      const title = identification.publicTitle?.en ?? null;
      const conditions = design.conditions.map(({ name }) => name.en ?? "");
      return [
        id,
        publicId,
        title,
        responsibility.primarySponsor?.en ?? null,
        design.phase ?? null,
        enrolment.recruitmentStatus ?? null,
        design.countries,
        conditions,
        enrolment.plannedSize ?? null,
        listedOn,
        head,
        body,
      ];
    }),
  );
  await client.query(fromStaging);
  await client.query(words, [[...said].filter((word) => keptWord.test(word))]);
}

async function recordBatch(client: pg.ClientBase, trials: readonly Placed[], now: string): Promise<void> {
  const leaves = trials.map(({ canonical }) => createHash("sha256").update(Buffer.of(0)).update(canonical).digest());
  const changes = [
    { field: "trials", from: null, to: trials.length },
    { field: "root", from: null, to: treeRoot(leaves).toString("hex") },
  ];
  const batch = `${trials[0]?.publicId} to ${trials.at(-1)?.publicId}`;
  const payload = auditPayload({
    chain: registryChain,
    verb: "trials.generated",
    entity: "catalogue",
    id: batch,
    changes,
  });
  await client.query(
    "update public_state set version = version + 1, changed_at = greatest(changed_at, $1::timestamptz)",
    [now],
  );
  await client.query("select append_audit_event($1, $2, 'system', 'trials.generated', $3, $4)", [
    registryChain,
    now,
    createHash("sha256").update(batch).digest().subarray(0, 16),
    payload,
  ]);
}

/** Writes a batch of generated trials in one transaction: rows by COPY, their place in the public list, one audit event. */
export async function writeTrials(
  client: pg.ClientBase,
  draw: Draw,
  batch: { first: number; count: number; now: string },
): Promise<void> {
  await client.query("begin");
  await client.query(forBatches);
  const { rows } = await client.query<{ id: string }>(
    "select nextval(pg_get_serial_sequence('trials', 'id')) as id from generate_series(1, $1::int)",
    [batch.count],
  );
  const trials = rows.map(({ id }, index): Placed => {
    const trial = generatedTrial(draw, batch.first + index);
    return { ...trial, id, canonical: canonicalJson(trial.record as unknown as JsonValue) };
  });
  await copyTrials(client, trials, batch.now);
  await listTrials(client, trials);
  await recordBatch(client, trials, batch.now);
  await client.query("commit");
}
