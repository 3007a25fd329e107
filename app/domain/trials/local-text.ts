import { z } from "zod";

const text = z.string().trim().max(32_000);

/**
 * A text that the record holds in English, in Vietnamese, or in both. English is what WHO's platform needs for publication;
 * Vietnamese is asked for. An absent language is *not stated*, never a translation made up on the way.
 */
export const localText = z.object({ en: text.min(1).optional(), vi: text.min(1).optional() });

export type LocalText = z.infer<typeof localText>;
