import type { TrialRecord } from "../trial-record";
import { allDiffer, english, vietnamese } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

type Contact = TrialRecord["responsibility"]["publicContact"];

const canBeReached = (contact: Contact): boolean => Boolean(contact?.name && (contact.email || contact.phone));

/** A telephone number that can be dialled holds seven digits or more. */
const canBeDialled = (contact: Contact): boolean => !contact?.phone || contact.phone.replace(/\D/g, "").length >= 7;

/** Who pays, who is responsible and whom to ask: items 4 to 8. */
export const responsibilityRules: readonly RegistrationRule[] = [
  rule("primary_sponsor", ["error", "who"], "responsibility.primarySponsor", (r) =>
    english(r.responsibility.primarySponsor),
  ),
  rule("primary_sponsor_vi", ["warning", "registry"], "responsibility.primarySponsor", (r) =>
    vietnamese(r.responsibility.primarySponsor),
  ),
  rule("sponsor_twice", ["warning", "who"], "responsibility.secondarySponsors", (r) =>
    allDiffer([r.responsibility.primarySponsor?.en, ...r.responsibility.secondarySponsors.map(({ name }) => name.en)]),
  ),
  rule("support", ["error", "who"], "responsibility.support", (r) => r.responsibility.support.length > 0),
  eachRow(
    "support_name",
    ["error", "whoStandards"],
    "responsibility.support.name",
    (r) => r.responsibility.support,
    ({ name }) => english(name),
  ),
  rule("public_contact", ["error", "who"], "responsibility.publicContact", (r) =>
    canBeReached(r.responsibility.publicContact),
  ),
  rule("public_contact_phone", ["warning", "prs"], "responsibility.publicContact", (r) =>
    canBeDialled(r.responsibility.publicContact),
  ),
  rule(
    "scientific_contact",
    ["error", "who"],
    "responsibility.scientificContact",
    (r) => canBeReached(r.responsibility.scientificContact) && Boolean(r.responsibility.scientificContact?.affiliation),
  ),
  rule("scientific_contact_phone", ["warning", "prs"], "responsibility.scientificContact", (r) =>
    canBeDialled(r.responsibility.scientificContact),
  ),
  rule("responsible_party", ["note", "prs"], "responsibility.responsibleParty", (r) =>
    Boolean(r.responsibility.responsibleParty?.kind),
  ),
  rule("responsible_person", ["error", "prs"], "responsibility.responsibleParty", (r) => {
    const party = r.responsibility.responsibleParty;
    if (!party?.kind || party.kind === "sponsor") return true;
    return Boolean(party.name && party.affiliation);
  }),
  eachRow(
    "official_role",
    ["warning", "prs"],
    "responsibility.officials.role",
    (r) => r.responsibility.officials,
    ({ name, role }) => !name || Boolean(role),
  ),
];
