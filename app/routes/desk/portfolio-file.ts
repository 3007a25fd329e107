import { authorised } from "~/services/accounts/authorised.server";
import { deskPortfolioFile } from "~/services/portfolio/live-file.server";

/** A file of what stands on a page of the portfolio. */
export const loader = authorised("portfolio:read", async (work) => {
  const { mediaType, bytes } = await deskPortfolioFile(work);
  const headers = {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${work.params["file"]}"`,
  };
  return new Response(new Uint8Array(bytes), { headers });
});
