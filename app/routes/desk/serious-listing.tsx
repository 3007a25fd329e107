import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { DownloadLinks } from "~/components/portfolio/download-links";
import { ListingFilter } from "~/components/portfolio/listing-filter";
import { ListingTable } from "~/components/portfolio/listing-table";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Pagination } from "~/components/ui/pagination";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { portfolioTitle } from "~/services/portfolio/portfolio-title.server";
import { readLineListing } from "~/services/portfolio/line-listing.server";

export const loader = authorised("portfolio:read", async (work) => ({
  ...(await readLineListing(work)),
  title: portfolioTitle(work.language, "listing.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

const here = "/desk/portfolio/serious";

export default function SeriousListing() {
  const { events, product, site, sites, next, continued, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["desk", "portfolio"]);
  const asked = Object.entries({ product, site }).filter(([, value]) => value !== "");
  const address = asked.length === 0 ? "" : `?${new URLSearchParams(asked)}`;
  const above = [{ href: "/desk/portfolio", label: t("portfolio.title") }];
  return (
    <Page above={<Breadcrumb above={above} here={title} />} title={title} lead={t("portfolio:listing.lead")}>
      <div className="mb-6 space-y-3">
        <ListingFilter action={here} product={product} site={site} sites={sites} />
        <DownloadLinks base="/desk/portfolio/files/serious" address={address} />
      </div>
      <ListingTable events={events} />
      <Pagination
        previous={null}
        next={next === null ? null : `${here}${address === "" ? "?" : `${address}&`}cursor=${next}`}
        first={continued ? `${here}${address}` : null}
      />
    </Page>
  );
}
