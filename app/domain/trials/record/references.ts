import { z } from "zod";
import { partialDate } from "~/lib/partial-date";
import { referenceKinds } from "../protocol-terms";
import { line, stableId, webAddress } from "./parts";

/** A publication that bears on the trial. */
export const reference = z.object({
  id: stableId,
  citation: z.string().trim().min(1).max(4_000),
  pmid: line.optional(),
  kind: z.enum(referenceKinds).optional(),
});

/** A further page about the trial. */
export const furtherLink = z.object({ id: stableId, url: webAddress, label: line.optional() });

/** A document of the trial: protocol, analysis plan, consent form. */
export const trialDocument = z.object({
  id: stableId,
  name: line,
  date: partialDate.optional(),
  url: webAddress.optional(),
});

/** References, further links and documents. */
export const references = z.object({
  references: z.array(reference).default([]),
  links: z.array(furtherLink).default([]),
  documents: z.array(trialDocument).default([]),
});
