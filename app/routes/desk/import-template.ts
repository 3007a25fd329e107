import { getTrialInScope } from "@db/queries/desk-trials";
import { authorised } from "~/services/accounts/authorised.server";
import { templateFile } from "~/services/imports/template-file.server";

export const loader = authorised("participants:write", async ({ trx, scope, params, language }) => {
  await getTrialInScope(trx, scope, params["id"] ?? "");
  const { name, mediaType, bytes } = await templateFile(params["file"] ?? "", language);
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="${name}"` },
  });
});
