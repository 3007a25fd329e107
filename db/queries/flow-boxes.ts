import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

const ended = sql`participants.stage in ('left', 'lost', 'died')`;

/** Whether a failed product stands among the participant's entries: read for the few who ended without an infusion. */
const productFailed = sql`(participants.stage = 'product_failed' or (${ended} and exists (
  select 1 from participant_events as entry where entry.participant_id = participants.id and entry.kind = 'product_failed'
    and not exists (select 1 from participant_events as later where later.participant_id = entry.participant_id
      and later.corrects = entry.number))))`;

const notInfused = sql`participants.enrolled_on is not null and participants.infused_on is null`;

/** Who is in a box of the single-arm flow, by what a participant's row holds. */
const singleArm: Readonly<Record<string, RawBuilder<unknown>>> = {
  consented: sql`true`,
  screenFailed: sql`participants.enrolled_on is null and participants.stage <> 'in_screening'`,
  inScreening: sql`participants.enrolled_on is null and participants.stage = 'in_screening'`,
  enrolled: sql`participants.enrolled_on is not null`,
  productFailed: sql`${notInfused} and ${productFailed}`,
  leftOrDiedBeforeInfusion: sql`${notInfused} and ${ended} and not ${productFailed}`,
  inManufacture: sql`${notInfused} and participants.stage in ('enrolled', 'completed')`,
  infused: sql`participants.infused_on is not null`,
  evaluable: sql`participants.infused_on is not null and participants.response in ('responder', 'non_responder')`,
  notEvaluable: sql`participants.infused_on is not null and participants.response = 'not_evaluable'`,
  notYetAssessed: sql`participants.infused_on is not null and participants.response is null`,
};

/** Who is in a box above the split into arms; whoever was infused without being allocated is in none, so that the identity breaks. */
const entry: Readonly<Record<string, RawBuilder<unknown>>> = {
  assessed: sql`true`,
  allocated: sql`participants.allocated_on is not null`,
  excluded: sql`participants.allocated_on is null and participants.stage not in ('in_screening', 'enrolled', 'infused', 'completed')`,
  pending: sql`participants.allocated_on is null and participants.stage in ('in_screening', 'enrolled')`,
};

/** Who is in a box of an arm, among those allocated to it. */
const inArm: Readonly<Record<string, RawBuilder<unknown>>> = {
  allocated: sql`true`,
  received: sql`participants.infused_on is not null and coalesce(participants.actual_arm_id, participants.arm_id) is not distinct from participants.arm_id`,
  receivedAnotherArm: sql`participants.infused_on is not null and participants.actual_arm_id <> participants.arm_id`,
  notReceived: sql`participants.infused_on is null and participants.stage not in ('in_screening', 'enrolled')`,
  receiptNotYetDue: sql`participants.infused_on is null and participants.stage in ('in_screening', 'enrolled')`,
  lostToFollowUp: sql`participants.stage = 'lost'`,
  discontinued: sql`participants.stage = 'left'`,
  analysed: sql`participants.response in ('responder', 'non_responder')`,
  notAnalysed: sql`(participants.response = 'not_evaluable' or (participants.response is null and ${ended}))`,
  analysisNotYetDue: sql`(participants.response is null and not ${ended})`,
};

/** Boxes of an arm with their counts. */
export interface ArmCounts {
  arm_id: number | null;
  boxes: Record<string, number>;
}

function countsOf(boxes: Readonly<Record<string, RawBuilder<unknown>>>) {
  return sql.join(Object.entries(boxes).map(([id, who]) => sql`${sql.lit(id)}, count(*) filter (where ${who})::int`));
}

function atSites(siteIds: readonly number[] | null) {
  return siteIds === null ? sql`true` : sql`participants.site_id in (${sql.join([...siteIds, -1])})`;
}

/** The boxes above the split of a randomised trial, at the given sites or all. */
export async function countEntryBoxes(db: Kysely<Database>, trialId: number, siteIds: readonly number[] | null) {
  const { rows } = await sql<{ boxes: Record<string, number> }>`
    select json_build_object(${countsOf(entry)}) as boxes
    from participants where trial_id = ${trialId} and ${atSites(siteIds)}`.execute(db);
  return rows[0]?.boxes ?? {};
}

/** The boxes of each arm, by the arm that participants were allocated to; `together`: all arms as one, whose id is null. */
export async function countArmBoxes(
  db: Kysely<Database>,
  trialId: number,
  siteIds: readonly number[] | null,
  together: boolean,
): Promise<ArmCounts[]> {
  const arm = together ? sql`null::bigint` : sql`participants.arm_id`;
  const { rows } = await sql<ArmCounts>`
    select ${arm} as arm_id, json_build_object(${countsOf(inArm)}) as boxes
    from participants where trial_id = ${trialId} and allocated_on is not null and ${atSites(siteIds)} group by 1`.execute(
    db,
  );
  return rows;
}

/** Which box is opened: one of the single-arm flow or above the split, or one of an arm (`armId` null: of all arms together). */
export type OpenedBox = { part: "single" | "entry"; box: string } | { part: "arm"; box: string; armId: number | null };

function whoIsIn(opened: OpenedBox): RawBuilder<unknown> | undefined {
  const boxes = { single: singleArm, entry, arm: inArm }[opened.part];
  const who = Object.hasOwn(boxes, opened.box) ? boxes[opened.box] : undefined;
  if (opened.part !== "arm") return who;
  const arm = opened.armId === null ? sql`true` : sql`participants.arm_id = ${opened.armId}`;
  return who && sql`participants.allocated_on is not null and ${arm} and ${who}`;
}

/** A page of the participants in a box, in scope, newest first; null for a box that there is not. */
export async function listBoxParticipants(
  db: Kysely<Database>,
  scope: Scope,
  filter: { trialId: number; opened: OpenedBox; before?: number | undefined; limit: number },
) {
  const who = whoIsIn(filter.opened);
  if (!who) return null;
  let query = db
    .selectFrom("participants")
    .innerJoin("sites", "sites.id", "participants.site_id")
    .innerJoin("cohorts", "cohorts.id", "participants.cohort_id")
    .select(["participants.id", "participants.code", "participants.stage", "participants.consented_on"])
    .select(["participants.enrolled_on", "participants.infused_on", "participants.last_event_on"])
    .select(["participants.deviations", "sites.code as site_code", "cohorts.code as cohort_code"])
    .where("participants.trial_id", "=", filter.trialId)
    .where(withinScope(scope, "participants"))
    .where(sql<boolean>`${who}`)
    .orderBy("participants.id", "desc")
    .limit(filter.limit);
  if (filter.before !== undefined) query = query.where("participants.id", "<", filter.before);
  return query.execute();
}
