import { authorised } from "~/services/accounts/authorised.server";
import { faultFile } from "~/services/imports/fault-file.server";

export const loader = authorised("participants:write", async (work) => {
  const { name, text } = await faultFile(work);
  return new Response(text, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  });
});
