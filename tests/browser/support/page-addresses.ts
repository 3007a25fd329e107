import { sectionNames } from "~/domain/trials/trial-record";
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
  { path: "/nothing-is-here", status: 404 },
];

/** Every page of the desk, each read by somebody whose work it is. */
export const deskPages: readonly PageAddress[] = [
  { path: "/desk/sign-in" },
  ...desk("investigator", "", "/account", "/trials", "/trials/{draft}", `/trials/${demo}/safety`),
  ...sectionNames.map((section) => ({ path: `/desk/trials/{draft}/draft/${section}`, as: "investigator" as const })),
  ...desk("investigator", "/trials/{submitted}", `/trials/${demo}/participants`),
  ...desk("coordinator", `/trials/${demo}`, `/trials/${demo}/participants`, `/trials/${demo}/participants/new`),
  ...["", "/assessment", "/adverse-event"].flatMap((rest) =>
    desk("coordinator", `/trials/${demo}/participants/{participant}${rest}`),
  ),
  ...desk("coordinator", `/trials/${demo}/progress`),
  ...desk("data-monitoring", `/trials/${demo}/progress`),
  ...desk("regulator", "", "/portfolio", `/trials/${demo}`, "/trials/{submitted}/review", `/trials/${demo}/audit`),
  ...desk("regulator", `/trials/${demo}/proposals/{proposal}`, `/trials/${demo}/progress`),
  ...desk("administrator", ""),
  { path: "/desk/portfolio", as: "coordinator", status: 403 },
  { path: "/desk/nothing-is-here", as: "coordinator", status: 404 },
];
