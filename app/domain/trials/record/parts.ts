import { z } from "zod";
import { partialDate } from "~/lib/partial-date";
import { dateKinds } from "../registry-terms";
import { localText } from "../local-text";

/** Id of a repeated item: given once, kept through every version, so that comparisons match the item and not its place. */
export const stableId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** One line of text. */
export const line = z.string().trim().min(1).max(600);

/** A web address. */
export const webAddress = z.url({ error: "url_form" });

/** A date that lies ahead or has happened. */
export const datedMilestone = z.object({ date: partialDate, kind: z.enum(dateKinds).optional() });

/** Items 7 and 8: whom to ask. Parts that are not stated are absent. */
export const contact = z.object({
  name: line.optional(),
  title: line.optional(),
  affiliation: line.optional(),
  email: z.email({ error: "email_form" }).optional(),
  phone: line.optional(),
  address: line.optional(),
});

/** A named item in both languages, with its stable id. */
export const namedItem = z.object({ id: stableId, name: localText });
