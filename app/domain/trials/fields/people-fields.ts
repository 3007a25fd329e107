import { identifierKinds, officialRoles, responsiblePartyKinds, sponsorClasses } from "../protocol-terms";
import { choice, group, item, of, rows, type SectionField } from "./field-kinds";

const contact = (name: string): SectionField =>
  group(
    name,
    ...of("line", "name", "title", "affiliation"),
    ...of("email", "email"),
    ...of("line", "phone", "address"),
  );

/** A person who answers for the trial or for questions about it. */
export const officialParts: readonly SectionField[] = [
  ...of("line", "name"),
  choice("role", "officialRole", officialRoles),
  ...of("line", "affiliation", "phone", "phoneExtension", "email"),
];

const sponsorParts = [...of("text", "name"), choice("class", "sponsorClass", sponsorClasses)];

/** Items 3, 9, 10, and what the trial is about. */
export const identificationFields: readonly SectionField[] = [
  ...item(9, ...of("text", "publicTitle"), ...of("line", "acronym")),
  ...item(10, ...of("text", "scientificTitle")),
  ...of("longText", "plainSummary", "briefSummary", "detailedDescription"),
  ...of("lines", "keywords"),
  ...of("line", "protocolNumber"),
  ...item(
    3,
    rows(
      "secondaryIdentifiers",
      ...of("line", "authority", "number"),
      choice("kind", "identifierKind", identifierKinds),
      ...of("partialDate", "registeredOn"),
      ...of("url", "link"),
    ),
  ),
  group("organisation", ...of("line", "name"), choice("class", "sponsorClass", sponsorClasses)),
];

/** Items 4 to 8, and who is responsible for the record. */
export const responsibilityFields: readonly SectionField[] = [
  ...item(5, ...of("text", "primarySponsor"), choice("primarySponsorClass", "sponsorClass", sponsorClasses)),
  ...item(6, rows("secondarySponsors", ...sponsorParts)),
  ...item(4, rows("support", ...sponsorParts)),
  group(
    "responsibleParty",
    choice("kind", "responsiblePartyKind", responsiblePartyKinds),
    ...of("line", "name", "title", "affiliation"),
  ),
  ...item(7, contact("publicContact")),
  ...item(8, contact("scientificContact")),
  rows("officials", ...officialParts),
  rows("centralContacts", ...officialParts),
];
