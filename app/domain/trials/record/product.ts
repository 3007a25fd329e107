import { z } from "zod";
import { localText } from "../local-text";
import { cellOrigins } from "../protocol-terms";
import { stableId } from "./parts";

/** One cell product: what it is, where it comes from, how it is made and given. */
export const cellProduct = z.object({
  id: stableId,
  name: localText,
  /** The intervention (by its id) that this product is. */
  intervention: stableId.optional(),
  cellType: localText.optional(),
  tissueSource: localText.optional(),
  origin: z.enum(cellOrigins).optional(),
  /** Amount and unit as the protocol states them, e.g. "1.5 × 10^6 cells/kg". */
  dose: localText.optional(),
  doses: z.number().int().min(1).max(100).optional(),
  /** Highest number of passages in culture. */
  passages: z.number().int().min(0).max(100).optional(),
  cryopreserved: z.boolean().optional(),
  geneticallyModified: z.boolean().optional(),
  route: localText.optional(),
  manufacturer: localText.optional(),
  releaseCriteria: localText.optional(),
});

/** The cell-therapy part. */
export const product = z.object({
  products: z.array(cellProduct).default([]),
  longTermFollowUpYears: z.number().int().min(0).max(50).optional(),
  longTermFollowUp: localText.optional(),
});
