import { z } from "zod";
import { localText } from "../local-text";
import { officialRoles, responsiblePartyKinds, sponsorClasses } from "../protocol-terms";
import { contact, line, namedItem, stableId } from "./parts";

/** One person who answers for the trial or for questions about it. */
export const official = z.object({
  id: stableId,
  name: line.optional(),
  role: z.enum(officialRoles).optional(),
  affiliation: line.optional(),
  phone: line.optional(),
  phoneExtension: line.optional(),
  email: line.optional(),
});

const organisation = namedItem.extend({ class: z.enum(sponsorClasses).optional() });

/** Items 4, 5, 6, 7, 8, and the responsible party. */
export const responsibility = z.object({
  primarySponsor: localText.optional(),
  primarySponsorClass: z.enum(sponsorClasses).optional(),
  secondarySponsors: z.array(organisation).default([]),
  support: z.array(organisation).default([]),
  responsibleParty: z
    .object({
      kind: z.enum(responsiblePartyKinds).optional(),
      name: line.optional(),
      title: line.optional(),
      affiliation: line.optional(),
    })
    .optional(),
  publicContact: contact.optional(),
  scientificContact: contact.optional(),
  officials: z.array(official).default([]),
  centralContacts: z.array(official).default([]),
});
