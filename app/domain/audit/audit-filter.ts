/** What a trial's audit is narrowed to; every part may be absent. */
export interface AuditFilter {
  /** A participant's code. */
  participant?: string;
  /** The form: what stands before the stop in a verb, such as `adverse-event`. */
  form?: string;
  /** The account that acted, or `system`. */
  person?: string;
  /** First civil day, and last, both included. */
  from?: string;
  to?: string;
}

/** The forms that entries on a trial come from, by the beginning of their verbs, in the order in which they are offered. */
export const auditForms = [
  "participant",
  "visit",
  "assessment",
  "baseline",
  "adverse-event",
  "query",
  "data",
  "text",
  "trial",
  "draft",
  "review",
  "update",
  "record",
  "site",
  "cohort",
  "proposal",
  "protocol",
  "allocation",
  "visit-schedule",
  "responder-definition",
  "prescreening",
  "import",
  "safety",
  "outcomes",
  "snapshot",
  "alert",
  "certificate",
  "export",
] as const;

const code = /^[A-Z0-9]{3}-[A-Z0-9]{3}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const person = /^(system|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

function isDay(text: string): boolean {
  return day.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** The filter that an address asks for; what is not of its form is left out. */
export function auditFilterOf(query: URLSearchParams): AuditFilter {
  const given = (name: string, fits: (text: string) => boolean): Record<string, string> => {
    const text = query.get(name)?.trim() ?? "";
    return fits(text) ? { [name]: text } : {};
  };
  return {
    ...given("participant", (text) => code.test(text)),
    ...given("form", (text) => auditForms.some((form) => form === text)),
    ...given("person", (text) => person.test(text)),
    ...given("from", isDay),
    ...given("to", isDay),
  };
}
