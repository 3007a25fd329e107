import type { Grant } from "~/domain/access/roles";
import type { Act } from "~/services/act";
import { createAccount } from "~/services/accounts/create-account.server";
import { hashNewPassword } from "~/services/accounts/password-hash.server";

/** The published password of every demonstration account. */
export const demonstrationPassword = "Trialbook-demo-2026";

/** The part of their addresses after the sign; `.example` belongs to nobody (RFC 2606). */
export const demonstrationDomain = "demo.trialbook.example";

/** What the accounts of the demonstration are granted. */
export interface DemonstrationPlaces {
  trialId: number;
  sponsorId: number;
  siteIds: ReadonlyMap<string, number>;
}

interface DemonstrationAccount {
  mailbox: string;
  name: string;
  /** What it is, in words, for the terminal. */
  role: string;
  grants: (places: DemonstrationPlaces) => Grant[];
}

function grant(role: Grant["role"], within: Partial<Omit<Grant, "role">> = {}): Grant {
  return { role, organisationId: null, trialId: null, siteId: null, ...within };
}

function ofTrial(role: Grant["role"]): DemonstrationAccount["grants"] {
  return ({ trialId }) => [grant(role, { trialId })];
}

function atSite(role: Grant["role"], code: string): DemonstrationAccount["grants"] {
  return ({ trialId, siteIds }) => [grant(role, { trialId, siteId: siteIds.get(code) ?? null })];
}

const accounts: readonly DemonstrationAccount[] = [
  {
    mailbox: "investigator",
    name: "Demonstration investigator (nghiên cứu viên chính)",
    role: "investigator of the demonstration trial, may start others",
    grants: ({ trialId, sponsorId }) => [
      grant("investigator", { trialId }),
      grant("investigator", { organisationId: sponsorId }),
    ],
  },
  {
    mailbox: "coordinator",
    name: "Demonstration coordinator, site HN (điều phối viên)",
    role: "coordinator at site HN",
    grants: atSite("coordinator", "HN"),
  },
  {
    mailbox: "coordinator-2",
    name: "Demonstration coordinator, site HUE (điều phối viên)",
    role: "coordinator at site HUE",
    grants: atSite("coordinator", "HUE"),
  },
  {
    mailbox: "monitor",
    name: "Demonstration monitor (giám sát viên)",
    role: "monitor",
    grants: ofTrial("monitor"),
  },
  {
    mailbox: "sponsor",
    name: "Demonstration sponsor (nhà tài trợ)",
    role: "sponsor",
    grants: ofTrial("sponsor"),
  },
  {
    mailbox: "data-monitoring",
    name: "Demonstration data monitoring committee (Hội đồng giám sát dữ liệu và an toàn)",
    role: "data monitoring committee",
    grants: ofTrial("data_monitoring_committee"),
  },
  {
    mailbox: "ethics",
    name: "Demonstration ethics reviewer (Hội đồng đạo đức)",
    role: "ethics reviewer",
    grants: ofTrial("ethics_reviewer"),
  },
  {
    mailbox: "laboratory",
    name: "Demonstration laboratory, site HN (phòng xét nghiệm)",
    role: "laboratory at site HN",
    grants: atSite("laboratory", "HN"),
  },
  {
    mailbox: "regulator",
    name: "Demonstration regulator (cơ quan quản lý)",
    role: "regulator",
    grants: () => [grant("regulator")],
  },
  {
    mailbox: "administrator",
    name: "Demonstration administrator (quản trị viên)",
    role: "administrator of accounts",
    grants: () => [grant("administrator")],
  },
];

/**
 * Creates one account for each role, all with the published password, which is hashed once.
 * @returns the id of the investigator's.
 */
export async function createDemonstrationAccounts(act: Act, places: DemonstrationPlaces): Promise<string> {
  const ids = new Map<string, string>();
  const passwordHash = await hashNewPassword(demonstrationPassword);
  for (const { mailbox, name, grants } of accounts) {
    const email = `${mailbox}@${demonstrationDomain}`;
    ids.set(mailbox, await createAccount(act, { name, email, grants: grants(places), passwordHash }));
  }
  return ids.get("investigator") ?? "";
}

/** What is told at the start: the published password, and each account's address with its role. */
export function demonstrationNotice(): string[] {
  const width = Math.max(...accounts.map(({ mailbox }) => mailbox.length)) + demonstrationDomain.length + 1;
  return [
    `Demonstration accounts (synthetic data only; sign in at /desk/sign-in with the password ${demonstrationPassword}):`,
    ...accounts.map(({ mailbox, role }) => `  ${`${mailbox}@${demonstrationDomain}`.padEnd(width)}  ${role}`),
  ];
}
