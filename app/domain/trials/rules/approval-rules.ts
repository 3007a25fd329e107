import type { TrialRecord } from "../trial-record";
import { english, isBefore, isRecruiting, needsMinistry } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

type Approval = TrialRecord["oversight"]["approvals"][number];

const approvals = ({ oversight }: TrialRecord): readonly Approval[] => oversight.approvals;
const isCouncil = ({ kind }: Approval): boolean => kind === "ethics_council" || kind === "national_ethics_council";
const isMinistry = ({ kind }: Approval): boolean => kind === "ministry";

/** The legal pathway, councils' opinions and authorities' approvals. */
export const approvalRules: readonly RegistrationRule[] = [
  rule(
    "legal_pathway",
    ["warning", "law15"],
    "oversight.legalPathway",
    (r) => !r.design.countries.includes("VN") || Boolean(r.oversight.legalPathway),
  ),
  rule(
    "ministry_approval",
    ["warning", "decree96"],
    "oversight.approvals",
    (r) => !needsMinistry(r) || r.oversight.approvals.some(isMinistry),
  ),
  rule(
    "ministry_before_recruiting",
    ["error", "law15"],
    "oversight.approvals",
    (r) => !needsMinistry(r) || !isRecruiting(r) || r.oversight.approvals.some(isMinistry),
  ),
  rule(
    "national_council",
    ["warning", "circular43"],
    "oversight.approvals",
    (r) => !needsMinistry(r) || r.oversight.approvals.some(({ kind }) => kind === "national_ethics_council"),
  ),
  rule("council_before_ministry", ["error", "decree96"], "oversight.approvals", ({ oversight }) => {
    const opinions = oversight.approvals.filter(isCouncil);
    const decided = oversight.approvals.filter(isMinistry);
    return decided.every(
      ({ issuedOn }) => opinions.length === 0 || opinions.some((opinion) => !isBefore(issuedOn, opinion.issuedOn)),
    );
  }),
  eachRow("approval_body", ["warning", "whoStandards"], "oversight.approvals.body", approvals, ({ body }) =>
    english(body),
  ),
  eachRow(
    "approval_number",
    ["warning", "decree96"],
    "oversight.approvals.number",
    approvals,
    (approval) => !isMinistry(approval) || Boolean(approval.number && approval.symbol),
  ),
  eachRow("approval_date", ["warning", "circular43"], "oversight.approvals.issuedOn", approvals, ({ issuedOn }) =>
    Boolean(issuedOn),
  ),
  eachRow(
    "approval_signatory",
    ["warning", "decree96"],
    "oversight.approvals.signatory",
    approvals,
    (approval) => !isMinistry(approval) || Boolean(approval.signatory),
  ),
  eachRow(
    "approval_future",
    ["error", "registry"],
    "oversight.approvals.issuedOn",
    approvals,
    ({ issuedOn }, _, today) => !isBefore(today, issuedOn),
  ),
  eachRow(
    "approval_expiry_order",
    ["error", "registry"],
    "oversight.approvals.expiresOn",
    approvals,
    ({ issuedOn, expiresOn }) => !isBefore(expiresOn, issuedOn),
  ),
  eachRow(
    "approval_expires_early",
    ["warning", "circular43"],
    "oversight.approvals.expiresOn",
    approvals,
    ({ expiresOn }, r) => !isBefore(expiresOn, r.oversight.completion?.date),
  ),
  eachRow(
    "approval_expired",
    ["error", "circular43"],
    "oversight.approvals.expiresOn",
    approvals,
    ({ expiresOn }, r, today) => !isRecruiting(r) || !isBefore(expiresOn, today),
  ),
  eachRow("approval_scan", ["note", "registry"], "oversight.approvals.scan", approvals, ({ scan }) => Boolean(scan)),
];
