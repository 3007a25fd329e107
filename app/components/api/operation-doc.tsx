import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";

/** One operation of the interface as a reader sees it. */
export interface ShownOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  scope: string | null;
  fields: readonly { name: string; place: string; type: string; required: boolean; description: string }[];
  answers: readonly string[];
}

/** What an operation does, what it takes, what it answers, and for reading a call that works as printed. */
export function OperationDoc({
  operation,
  base,
  example,
}: {
  operation: ShownOperation;
  base: string;
  example: string;
}) {
  const { t } = useTranslation("api");
  const { id, method, path, summary, scope, fields, answers } = operation;
  const plain = path === "/trials" || path === "/trials/{id}" || path === "/trials/{id}/progress";
  return (
    <article id={id} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className="text-lg font-semibold break-words">
        <code>{method}</code> <code>{path}</code>
      </h3>
      <p className="mt-1 max-w-prose">{summary}</p>
      <p className="mt-1 text-sm text-muted">{scope === null ? t("docs.open") : t("docs.scope", { scope })}</p>
      {method === "GET" && scope === null && plain && (
        <pre className="mt-2 overflow-x-auto border border-line p-3 text-sm">
          {`curl '${base}${path.replace("{id}", example)}'`}
        </pre>
      )}
      {fields.length > 0 && (
        <div className="mt-3">
          <DataTable
            caption={t("docs.takes")}
            rows={fields}
            rowKey={({ name, place }) => `${place} ${name}`}
            columns={[
              { key: "name", heading: t("docs.name"), cell: ({ name }) => <code>{name}</code> },
              {
                key: "place",
                heading: t("docs.place"),
                cell: ({ place, required }) => (required ? t("docs.required", { place }) : place),
              },
              { key: "type", heading: t("docs.type"), cell: ({ type }) => <code className="break-words">{type}</code> },
              { key: "description", heading: t("docs.meaning"), cell: ({ description }) => description },
            ]}
          />
        </div>
      )}
      <p className="mt-3 text-sm break-words">
        {t("docs.answers")} <code>{answers.join(", ")}</code>
      </p>
    </article>
  );
}
