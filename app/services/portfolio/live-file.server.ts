import type { ParseKeys } from "i18next";
import { listPortfolio } from "@db/queries/portfolio";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import { formatDate } from "~/lib/formatting/dates";
import { translatorFor } from "~/lib/languages/translator";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { lineListingFile } from "./line-listing.server";
import { portfolioQuestion } from "./portfolio-question";
import { type TableFile, tableFile, type TableFormat, tableFormats } from "./table-files.server";

const mostRows = 5_000;
const columns = [
  "number",
  "id",
  "trial",
  "phase",
  "status",
  "planned",
  "enrolled",
  "sites",
  "report",
  "serious",
] as const;

/** The registered trials that the address asks for with their live totals, as a file; no synthetic one. */
async function livePortfolioFile({ trx, request, now, language }: DeskWork, format: TableFormat) {
  const { kind: _kind, ...question } = portfolioQuestion(new URL(request.url).searchParams);
  const translator = translatorFor(language);
  const { t } = translator;
  const words = translator.getFixedT(null, "words");
  const term = (list: string, code: string | null): string =>
    code === null ? t("words:missing.not-stated") : words(`${list}.${code}` as ParseKeys<"words">);
  const found = await listPortfolio(trx, question, mostRows + 1);
  const trials = found.slice(0, mostRows).filter(({ synthetic }) => !synthetic);
  const rows = trials.map((row) => [
    row.registration_number,
    row.public_id,
    (language === "vi" ? (row.title_vi ?? row.title_en) : (row.title_en ?? row.title_vi)) ?? "",
    term("phase", row.phase),
    term("recruitmentStatus", row.recruitment_status),
    row.planned_size,
    row.enrolled_count,
    row.sites ?? 0,
    row.last_report_on,
    row.serious ?? 0,
  ]);
  const table = {
    title: t("desk:portfolio.title"),
    note: t(found.length > mostRows ? "portfolio:file.cut" : "portfolio:file.all", {
      count: String(rows.length),
      day: formatDate(civilDay(now), language),
    }),
    headings: columns.map((column) => t(`portfolio:column.${column}`)),
    rows,
  };
  return tableFile(table, format, { language, made: now });
}

/**
 * A file of the desk's portfolio by its name: `trials` or `serious`, as `csv`, `xlsx` or `pdf`.
 * @throws NotFound for any other name
 */
export async function deskPortfolioFile(work: DeskWork): Promise<TableFile> {
  const [, what, ending] = /^(trials|serious)\.([a-z]+)$/.exec(work.params["file"] ?? "") ?? [];
  const format = tableFormats.find((each) => each === ending);
  if (what === undefined || format === undefined) throw new NotFound("file");
  return what === "trials" ? livePortfolioFile(work, format) : lineListingFile(work, format);
}
