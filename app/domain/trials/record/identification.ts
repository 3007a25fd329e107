import { z } from "zod";
import { partialDate } from "~/lib/partial-date";
import { localText } from "../local-text";
import { identifierKinds, sponsorClasses } from "../protocol-terms";
import { line, stableId, webAddress } from "./parts";

/** Item 3: one further number of the trial, what it is, and who issued it. */
export const secondaryIdentifier = z.object({
  id: stableId,
  authority: line,
  number: z.string().trim().min(1).max(120),
  kind: z.enum(identifierKinds).optional(),
  link: webAddress.optional(),
  /** Since when the trial bears it: for a registry, the date of the registration there. */
  registeredOn: partialDate.optional(),
});

/** Items 3, 9, 10, and what the trial is about in a paragraph. */
export const identification = z.object({
  publicTitle: localText.optional(),
  acronym: line.optional(),
  scientificTitle: localText.optional(),
  /** The sponsor's own number of the protocol. */
  protocolNumber: line.optional(),
  secondaryIdentifiers: z.array(secondaryIdentifier).default([]),
  /** Who keeps the record at the registry that it comes from. */
  organisation: z.object({ name: line, class: z.enum(sponsorClasses).optional() }).optional(),
  /** For everybody, in words without jargon. */
  plainSummary: localText.optional(),
  /** For the profession, a paragraph. */
  briefSummary: localText.optional(),
  detailedDescription: localText.optional(),
  keywords: z.array(line).default([]),
});
