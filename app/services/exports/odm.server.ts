import { type StudyRow, type StudyTable, studyTableNames, studyTables } from "@db/queries/study-rows";
import { xmlText } from "~/domain/interop/ictrp/write-xml";
import type { JsonValue } from "~/lib/canonical-json";
import type { ExportedStudy } from "./exported-study";
import { type StudyReading, studyRows } from "./study-pages.server";

const attribute = (value: string): string => xmlText(value).replaceAll('"', "&quot;");

/** Columns that stand in the audit record of a row, and not among its items. */
const ofTheAudit = new Set(["entered_by", "entered_at", "reason", "created_at"]);

function itemsOf(table: StudyTable, arms: boolean): string[] {
  return studyTables[table].filter((column) => !ofTheAudit.has(column) && (arms || !/^(actual_)?arm$/.test(column)));
}

const integers = new Set(["number", "corrects", "birth_year", "grade", "deviations", "schedule_version"]);
const booleans = new Set(["serious", "dose_limiting", "is_primary_reader"]);

/** ODM's type of a column; a partial date is text. */
function typeOf(column: string): string {
  if (integers.has(column)) return "integer";
  if (booleans.has(column)) return "boolean";
  return column.endsWith("_on") ? "date" : "text";
}

function definitions(arms: boolean): string {
  const tables = studyTableNames;
  const forms = tables.map(
    (table) => `      <FormDef OID="F.${table}" Name="${table}" Repeating="No">
        <ItemGroupRef ItemGroupOID="IG.${table}" Mandatory="No"/>
      </FormDef>\n`,
  );
  const groups = tables.map((table) => {
    const refs = itemsOf(table, arms).map(
      (item) => `        <ItemRef ItemOID="IT.${table}.${item}" Mandatory="No"/>\n`,
    );
    const repeating = table === "participants" ? "No" : "Yes";
    return `      <ItemGroupDef OID="IG.${table}" Name="${table}" Repeating="${repeating}">\n${refs.join("")}      </ItemGroupDef>\n`;
  });
  const items = tables.flatMap((table) =>
    itemsOf(table, arms).map(
      (item) =>
        `      <ItemDef OID="IT.${table}.${item}" Name="${item}" DataType="${typeOf(item)}"${
          typeOf(item) === "text" ? ' Length="4000"' : typeOf(item) === "integer" ? ' Length="10"' : ""
        }/>\n`,
    ),
  );
  const refs = tables.map((table) => `        <FormRef FormOID="F.${table}" Mandatory="No"/>\n`);
  const event = `      <StudyEventDef OID="SE.RECORD" Name="Record" Repeating="No" Type="Common">\n${refs.join("")}      </StudyEventDef>\n`;
  return `${event}${forms.join("")}${groups.join("")}${items.join("")}`;
}

function opening(study: ExportedStudy, reading: StudyReading): string {
  const made = study.madeAt.toISOString();
  const oid = attribute(study.oid);
  return `<?xml version="1.0" encoding="UTF-8"?>
<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileOID="${oid}.${made}" FileType="Snapshot" Granularity="AllClinicalData" CreationDateTime="${made}" ODMVersion="1.3.2" Originator="${attribute(study.originator)}">
  <Study OID="${oid}">
    <GlobalVariables>
      <StudyName>${xmlText(study.name)}</StudyName>
      <StudyDescription>${xmlText(study.name)}</StudyDescription>
      <ProtocolName>${xmlText(study.oid)}</ProtocolName>
    </GlobalVariables>
    <MetaDataVersion OID="${study.metaDataVersionOid}" Name="${study.metaDataVersionOid}">
      <Protocol>
        <StudyEventRef StudyEventOID="SE.RECORD" OrderNumber="1" Mandatory="No"/>
      </Protocol>
${definitions(reading.arms)}    </MetaDataVersion>
  </Study>
`;
}

function adminData(study: ExportedStudy, people: readonly string[]): string {
  const users = people.map((person) => `    <User OID="${userOid(person)}" UserType="Other"/>\n`);
  const effective = study.madeAt.toISOString().slice(0, 10);
  const places = study.sites.map(
    ({ code, name }) => `    <Location OID="LOC.${attribute(code)}" Name="${attribute(name)}" LocationType="Site">
      <MetaDataVersionRef StudyOID="${attribute(study.oid)}" MetaDataVersionOID="${study.metaDataVersionOid}" EffectiveDate="${effective}"/>
    </Location>\n`,
  );
  return `  <AdminData StudyOID="${attribute(study.oid)}">\n${users.join("")}${places.join("")}  </AdminData>\n`;
}

function userOid(person: JsonValue | undefined): string {
  return typeof person === "string" ? `USER.${person}` : "USER.system";
}

/** Who entered a row, where, when and why, as ODM's audit record; the source is how it came in. */
function auditRecord(row: StudyRow): string {
  const at = row["entered_at"] ?? row["created_at"];
  const reason = row["reason"];
  const source = row["provenance"];
  const parts = [
    `<UserRef UserOID="${userOid(row["entered_by"])}"/>`,
    `<LocationRef LocationOID="LOC.${attribute(String(row["site"]))}"/>`,
    `<DateTimeStamp>${String(at)}</DateTimeStamp>`,
    typeof reason === "string" ? `<ReasonForChange>${xmlText(reason)}</ReasonForChange>` : "",
    typeof source === "string" ? `<SourceID>${xmlText(source)}</SourceID>` : "",
  ];
  return `<AuditRecord>${parts.join("")}</AuditRecord>`;
}

function itemGroup(table: StudyTable, row: StudyRow, arms: boolean): string {
  const items = itemsOf(table, arms).flatMap((column) => {
    const value = row[column] ?? null;
    if (value === null) return [];
    const shown = typeof value === "object" ? JSON.stringify(value) : String(value);
    return `<ItemData ItemOID="IT.${table}.${column}" Value="${attribute(shown)}"/>`;
  });
  const key = table === "participants" ? "" : ` ItemGroupRepeatKey="${String(row["number"])}"`;
  return `          <ItemGroupData ItemGroupOID="IG.${table}"${key}>${auditRecord(row)}${items.join("")}</ItemGroupData>\n`;
}

/** The rows of a batch of participants, by table and participant. */
async function rowsOfBatch(reading: StudyReading, codes: readonly string[]) {
  const found = new Map<string, StudyRow[]>();
  const narrowed = { ...reading, reach: { ...reading.reach, participants: codes } };
  for (const table of studyTableNames) {
    for await (const row of studyRows(narrowed, table)) {
      const key = `${table} ${String(row["participant"])}`;
      found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

function subjectData(code: string, rows: ReadonlyMap<string, StudyRow[]>, arms: boolean): string {
  const site = rows.get(`participants ${code}`)?.[0]?.["site"];
  const forms = studyTableNames.flatMap((table) => {
    const own = rows.get(`${table} ${code}`) ?? [];
    if (own.length === 0) return [];
    const groups = own.map((row) => itemGroup(table, row, arms)).join("");
    return `        <FormData FormOID="F.${table}">\n${groups}        </FormData>\n`;
  });
  return `    <SubjectData SubjectKey="${attribute(code)}">
      <SiteRef LocationOID="LOC.${attribute(String(site))}"/>
      <StudyEventData StudyEventOID="SE.RECORD">\n${forms.join("")}      </StudyEventData>
    </SubjectData>\n`;
}

const batchSize = 50;

/**
 * The trial as a CDISC ODM 1.3.2 snapshot: every entry, those replaced by later ones too, each with its audit record (who,
 * where, when, why). Written participant by participant.
 * @param people the accounts that entered anything, by id.
 */
export async function* odmText(
  study: ExportedStudy,
  reading: StudyReading,
  people: readonly string[],
): AsyncGenerator<string> {
  yield opening(study, reading);
  yield adminData(study, [...people, "system"]);
  yield `  <ClinicalData StudyOID="${attribute(study.oid)}" MetaDataVersionOID="${study.metaDataVersionOid}">\n`;
  let batch: string[] = [];
  async function* written(): AsyncGenerator<string> {
    const rows = await rowsOfBatch(reading, batch);
    for (const code of batch) yield subjectData(code, rows, reading.arms);
    batch = [];
  }
  for await (const { participant } of studyRows(reading, "participants")) {
    batch.push(String(participant));
    if (batch.length === batchSize) yield* written();
  }
  if (batch.length > 0) yield* written();
  yield "  </ClinicalData>\n</ODM>\n";
}
