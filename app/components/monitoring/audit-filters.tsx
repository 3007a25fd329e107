import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { type AuditFilter, auditForms } from "~/domain/audit/audit-filter";

/** Narrows a trial's audit by participant, form, person and days: a GET form. */
export function AuditFilters(props: {
  action: string;
  filter: AuditFilter;
  actors: readonly string[];
  names: Readonly<Record<string, string>>;
}) {
  const { action, filter, actors, names } = props;
  const { t } = useTranslation("queries");
  const { t: ui } = useTranslation("ui");
  const { t: desk } = useTranslation("desk");
  const text = (name: "participant" | "from" | "to", type: string) => (
    <div className="w-full sm:w-40">
      <label htmlFor={`audit-${name}`} className="mb-1 block text-sm text-muted">
        {t(`audit.${name}`)}
      </label>
      <input id={`audit-${name}`} name={name} type={type} defaultValue={filter[name] ?? ""} className="control" />
    </div>
  );
  const choice = (name: "form" | "person", options: readonly { value: string; label: string }[]) => (
    <div className="w-full sm:w-52">
      <label htmlFor={`audit-${name}`} className="mb-1 block text-sm text-muted">
        {t(`audit.${name}`)}
      </label>
      <select id={`audit-${name}`} name={name} defaultValue={filter[name] ?? ""} className="control">
        <option value="">{ui("anyValue")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form
      method="get"
      action={action}
      aria-label={ui("filter")}
      className="mb-6 flex flex-wrap items-end gap-4 print:hidden"
    >
      {text("participant", "text")}
      {choice(
        "form",
        auditForms.map((form) => ({ value: form, label: t(`audit.forms.${form}`) })),
      )}
      {choice(
        "person",
        actors.map((actor) => ({
          value: actor,
          label: actor === "system" ? desk("audit.system") : (names[actor] ?? actor.slice(0, 8)),
        })),
      )}
      {text("from", "date")}
      {text("to", "date")}
      <Button>{ui("applyFilters")}</Button>
      {Object.keys(filter).length > 0 && (
        <a href={action} className="inline-flex min-h-11 items-center">
          {ui("clearFilters")}
        </a>
      )}
    </form>
  );
}
