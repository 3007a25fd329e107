import { authorised } from "~/services/accounts/authorised.server";
import { copySiteData } from "~/services/exports/copy-site-data.server";
import { fileAnswer } from "~/services/exports/export-study.server";

export const loader = authorised("site-copy:take", async (work) => fileAnswer(await copySiteData(work)), {
  asOwner: true,
});
