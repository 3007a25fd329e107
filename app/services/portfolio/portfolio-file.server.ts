import type { ParseKeys } from "i18next";
import type { Kysely } from "kysely";
import { listPublicTrials } from "@db/queries/public-trials";
import type { Database } from "@db/tables/database";
import { provinces } from "~/domain/dashboards/portfolio/provinces";
import { formatDate } from "~/lib/formatting/dates";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import { narrowingOf, portfolioQuestion } from "./portfolio-question";
import { type FiledTable, type TableFile, tableFile, type TableFormat } from "./table-files.server";

/** Most rows of one file; the whole book is in the dumps. */
const mostRows = 5_000;
/** Most rows of a PDF, which is for reading. */
const mostRowsOfPdf = 1_000;

const columns = [
  "number",
  "id",
  "trial",
  "kind",
  "sponsor",
  "phase",
  "status",
  "province",
  "planned",
  "enrolledOrReported",
  "proposed",
  "dataDate",
] as const;

type ListedTrial = Awaited<ReturnType<typeof listPublicTrials>>[number];

function rowWords(language: Language) {
  const translator = translatorFor(language);
  const { t } = translator;
  const words = translator.getFixedT(null, "words");
  const local = (en: string | null, vi: string | null): string => (language === "vi" ? (vi ?? en) : (en ?? vi)) ?? "";
  const term = (list: string, code: string | null): string =>
    code === null ? t("words:missing.not-stated") : words(`${list}.${code}` as ParseKeys<"words">);
  const stated = <T>(value: T | null): T | string => value ?? t("words:missing.not-stated");
  return (row: ListedTrial) => [
    stated(row.registration_number),
    row.public_id,
    local(row.title_en, row.title_vi),
    term("standing", row.standing),
    stated(local(row.sponsor_en, row.sponsor_vi) || null),
    term("phase", row.phase),
    term("recruitmentStatus", row.recruitment_status),
    stated(row.provinces.map((code) => provinces.find((each) => each.code === code)?.name ?? code).join("; ") || null),
    stated(row.planned),
    stated(row.enrolled),
    row.proposed ?? "",
    stated(row.data_date),
  ];
}

/** The trials of a view as a table: what the address asks for, newest first, at most five thousand (a thousand as PDF). */
export async function portfolioFile(
  db: Kysely<Database>,
  asked: { query: URLSearchParams; format: TableFormat; language: Language; now: Date; today: string },
): Promise<TableFile> {
  const { query, format, language, now, today } = asked;
  const { t } = translatorFor(language);
  const limit = format === "pdf" ? mostRowsOfPdf : mostRows;
  const found = await listPublicTrials(db, { ...narrowingOf(portfolioQuestion(query)), order: "date", limit });
  const rows = found.slice(0, limit).map(rowWords(language));
  const count = String(rows.length);
  const day = formatDate(today, language);
  const table: FiledTable = {
    title: t("public:portfolio.title"),
    note: t(found.length > limit ? "portfolio:file.first" : "portfolio:file.all", { count, day }),
    headings: columns.map((column) => t(`portfolio:column.${column}`)),
    rows,
  };
  return tableFile(table, format, { language, made: now });
}
