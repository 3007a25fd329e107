import { authorised } from "~/services/accounts/authorised.server";
import { openDocument } from "~/services/trials/open-document.server";

/** A scan as it was attached. It is saved, not shown in the book's own pages. */
export const loader = authorised("desk:open", async (work) => {
  const { name, media_type, content } = await openDocument(work);
  const plain = name.replaceAll(/[^\w.-]+/g, "_");
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": media_type,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
});
