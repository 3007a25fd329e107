import { sectionNames } from "~/domain/trials/section-names";
import { demonstrationTrialId } from "~/services/founding/demonstration/open-trial.server";
import { methodCatalogue } from "~/services/methods/catalogue";
import type { Mailbox } from "./visitor";

/** One page to look at: who reads it (nobody signed in where left out), and the status where it is no 200. */
export interface PageAddress {
  /** `{draft}`, `{submitted}`, `{participant}` and `{proposal}` stand for what `preparePlaces` makes. */
  path: string;
  as?: Mailbox;
  status?: number;
}

const demo = demonstrationTrialId;
const desk = (as: Mailbox, ...paths: string[]): PageAddress[] => paths.map((path) => ({ path: `/desk${path}`, as }));

/** Every page that needs no session. */
export const publicPages: readonly PageAddress[] = [
  { path: "/" },
  { path: "/trials" },
  { path: "/trials?q=zzzz" },
  { path: `/trials/${demo}` },
  { path: `/trials/${demo}/progress` },
  { path: `/trials/${demo}/history` },
  { path: `/trials/${demo}/history/1/2` },
  { path: "/trials/cerebral-palsy-expansion" },
  { path: "/trials/cerebral-palsy-expansion/progress" },
  { path: "/trials/immune-cells-blood-cancer/progress" },
  { path: "/trials/nct05040438" },
  { path: "/progress" },
  { path: "/techniques" },
  { path: "/legal-instruments" },
  { path: "/partnerships" },
  { path: "/organisations/vinmec" },
  { path: "/organisations/demo-hospital-a" },
  { path: "/methods" },
  ...methodCatalogue.map(({ name }) => ({ path: `/methods/${name}` })),
  { path: "/audit/roots" },
  { path: "/api/docs" },
  { path: "/verify/no-such-code", status: 404 },
  { path: "/nothing-is-here", status: 404 },
];

/** Every page of the desk, each read by somebody whose work it is. */
export const deskPages: readonly PageAddress[] = [
  { path: "/desk/sign-in" },
  { path: "/desk/reset" },
  { path: "/desk/reset/no-such-link" },
  { path: "/desk/invitation/no-such-link" },
  { path: "/desk/second-factor", as: "investigator" },
  ...desk("investigator", "/account/password", "/accounts/new"),
  ...desk("administrator", "/accounts", "/accounts/new", "/accounts/access-log", "/accounts/mails"),
  { path: "/desk/accounts/00000000-0000-4000-8000-000000000000", as: "administrator", status: 404 },
  ...desk(
    "investigator",
    "",
    "/account",
    "/account/tokens",
    "/trials",
    "/trials/import",
    "/trials/{draft}",
    `/trials/${demo}/safety`,
  ),
  ...sectionNames.map((section) => ({ path: `/desk/trials/{draft}/draft/${section}`, as: "investigator" as const })),
  ...desk("investigator", "/trials/{submitted}", `/trials/${demo}/participants`),
  ...desk("coordinator", `/trials/${demo}`, `/trials/${demo}/participants`, `/trials/${demo}/participants/new`),
  ...desk("investigator", `/trials/${demo}/schedule`, `/trials/${demo}/responder-definition`),
  ...desk("coordinator", "", "/calendar"),
  ...["", "/assessment", "/visits", "/outcomes", "/baseline", "/adverse-event"].flatMap((rest) =>
    desk("coordinator", `/trials/${demo}/participants/{participant}${rest}`),
  ),
  ...["/safety/serious", "/safety/clocks", "/safety/dictionary"].map((rest) => ({
    path: `/desk/trials/${demo}${rest}`,
    as: "coordinator" as const,
  })),
  ...desk("investigator", `/trials/${demo}/safety/settings`, `/trials/${demo}/masking`),
  ...["/sites", "/sites/HN", "/cohorts", "/protocol", "/allocation", "/screening-log"].flatMap((rest) =>
    desk("investigator", `/trials/${demo}${rest}`),
  ),
  ...desk("investigator", "/alerts"),
  ...["/eligibility", "/allocation"].flatMap((rest) =>
    desk("coordinator", `/trials/${demo}/participants/{participant}${rest}`),
  ),
  ...desk("coordinator", `/trials/${demo}/identification-log/HN`),
  ...desk("coordinator", `/trials/${demo}/progress`),
  ...["/progress/forecast", "/progress/sites", "/flow"].flatMap((rest) =>
    desk("investigator", `/trials/${demo}${rest}`),
  ),
  ...desk("coordinator", `/trials/${demo}/imports`, `/trials/${demo}/reported-counts`),
  ...desk("data-monitoring", `/trials/${demo}/progress`, `/trials/${demo}/progress/response`),
  ...desk("investigator", `/trials/${demo}/proposals/{proposal}/expansion`),
  ...desk("regulator", "", "/portfolio", `/trials/${demo}`, "/trials/{submitted}/review", `/trials/${demo}/audit`),
  ...desk("regulator", `/trials/${demo}/proposals/{proposal}`, `/trials/${demo}/progress`),
  ...["/comments", "/update", "/update/sign", "/certificates", "/claims", "/similar", "/proposals/new"].flatMap(
    (rest) => desk("investigator", `/trials/${demo}${rest}`),
  ),
  ...desk("regulator", `/trials/${demo}/mistaken`, "/portfolio/serious", `/trials/${demo}/disclosure`),
  ...desk("regulator", `/trials/${demo}/reports`),
  ...["/audit/redaction", "/locks", "/exports"].flatMap((rest) => desk("investigator", `/trials/${demo}${rest}`)),
  ...desk("coordinator", `/trials/${demo}/queries`, `/trials/${demo}/exports/sites`),
  { path: `/desk/trials/${demo}/queries/99`, as: "coordinator", status: 404 },
  ...desk("administrator", ""),
  ...["/adverse-event/99", "/adverse-event/99/print"].map((rest) => ({
    path: `/desk/trials/${demo}/participants/{participant}${rest}`,
    as: "coordinator" as const,
    status: 404,
  })),
  {
    path: `/desk/trials/${demo}/participants/{participant}/adverse-event/99/confirm`,
    as: "investigator",
    status: 404,
  },
  ...desk("investigator", `/trials/${demo}/participants/{participant}/unmask`),
  { path: `/desk/trials/${demo}/imports/1`, as: "coordinator", status: 404 },
  { path: "/desk/portfolio", as: "coordinator", status: 403 },
  { path: "/desk/trials/{draft}/origin", as: "investigator", status: 404 },
  { path: "/desk/nothing-is-here", as: "coordinator", status: 404 },
];
