import type { LoaderFunctionArgs } from "@remix-run/node";
import { drawCertificate } from "~/services/certificates/draw-certificate.server";
import { showCertificate } from "~/services/certificates/show-certificate.server";
import { publicPage } from "~/services/publication/public-page.server";

/** A certificate as a PDF, in both languages. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { registryName, publicUrl } = args.context.settings;
  const answer = publicPage(async ({ db, params }) => {
    const { code, issuedAt, certified } = await showCertificate(db, params["code"] ?? "");
    const pdf = await drawCertificate({ facts: certified, code, issuedAt, registryName, publicUrl });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="${certified.number}-${code}.pdf"`,
      },
    });
  });
  return answer(args);
}
