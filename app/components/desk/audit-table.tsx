import { useTranslation } from "react-i18next";
import { useVerbWords } from "~/components/monitoring/use-verb-words";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import type { JsonValue } from "~/lib/canonical-json";

/** One entry of an audit chain. A redacted payload is null; who, what and when stay. */
export interface AuditRow {
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  payload: string | null;
  hash: string;
}

interface Payload {
  entity: string;
  id: string;
  changes: { field: string; from: JsonValue; to: JsonValue }[];
  reason?: string;
}

/** Who did what to what, when, from what to what, and why, with the beginning of each entry's hash. */
export function AuditTable(props: { entries: readonly AuditRow[]; names?: Readonly<Record<string, string>> }) {
  const { entries, names = {} } = props;
  const { t } = useTranslation("desk");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("audit.title")}
      captionHidden
      rows={entries}
      rowKey={(row) => String(row.seq)}
      columns={[
        { key: "seq", heading: t("audit.seq"), cell: (row) => row.seq },
        { key: "at", heading: t("audit.at"), cell: (row) => formatInstant(row.at, language) },
        {
          key: "actor",
          heading: t("audit.actor"),
          cell: (row) => (row.actor === "system" ? t("audit.system") : (names[row.actor] ?? row.actor.slice(0, 8))),
        },
        { key: "verb", heading: t("audit.verb"), cell: (row) => <Verb verb={row.verb} /> },
        { key: "changes", heading: t("audit.changes"), cell: (row) => <Changes payload={row.payload} /> },
        {
          key: "hash",
          heading: t("audit.hash"),
          cell: (row) => <code className="text-sm">{row.hash.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}

/** What was done, in words where there are some, and as the chain keeps it. */
function Verb({ verb }: { verb: string }) {
  const words = useVerbWords().verb(verb);
  const code = <code className="text-sm">{verb}</code>;
  if (words === null) return code;
  return (
    <>
      {words} <span className="block text-muted">{code}</span>
    </>
  );
}

function shown(value: JsonValue): string {
  if (value === null) return "∅";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function Changes({ payload }: { payload: string | null }) {
  const { t } = useTranslation("desk");
  const words = useVerbWords();
  if (payload === null) return <em>{t("audit.redacted")}</em>;
  const { entity, id, changes, reason } = JSON.parse(payload) as Payload;
  return (
    <details>
      <summary className="w-fit">
        {t("audit.changesOf", { entity: words.entity(entity), id, count: changes.length })}
      </summary>
      <ul className="max-w-prose text-sm break-words">
        {changes.map(({ field, from, to }) => (
          <li key={field}>
            <code>{field}</code>: <del className="text-muted">{shown(from)}</del> <ins>{shown(to)}</ins>
          </li>
        ))}
        {reason !== undefined && <li>{t("audit.reason", { reason })}</li>}
      </ul>
    </details>
  );
}
