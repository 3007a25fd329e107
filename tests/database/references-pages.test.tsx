import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ContradictingPassages } from "~/components/references/contradicting-passages";
import { InstrumentTable } from "~/components/references/instrument-table";
import { OrganisationFacts } from "~/components/references/organisation-facts";
import { OrganisationPartnerships } from "~/components/references/organisation-partnerships";
import { OrganisationSites } from "~/components/references/organisation-sites";
import { OrganisationTrials } from "~/components/references/organisation-trials";
import { PartnershipSection } from "~/components/references/partnership-section";
import { TechniqueTable } from "~/components/references/technique-table";
import { NotFound } from "~/lib/errors";
import { type Language, languages } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import { loadFoundingRecords } from "~/services/founding/load-founding-records.server";
import type { PublicVisit } from "~/services/publication/public-page.server";
import { showLegalInstruments } from "~/services/references/show-legal-instruments.server";
import { showOrganisation } from "~/services/references/show-organisation.server";
import { showPartnerships } from "~/services/references/show-partnerships.server";
import { showTechniques } from "~/services/references/show-techniques.server";
import { markup, readable } from "../components/render-page-part";
import { createNativeDatabase, type TestDatabase } from "../support/databases";

let open: TestDatabase;
beforeAll(async () => {
  open = await createNativeDatabase();
  const now = new Date("2026-03-01T02:00:00Z");
  await open.owner.transaction().execute((trx) => loadFoundingRecords({ trx, actor: "system", now }, () => undefined));
});
afterAll(() => open.drop());

const visit = (language: Language, id?: string): PublicVisit => ({
  db: open.read,
  language,
  t: translatorFor(language).getFixedT(null, "public"),
  today: "2026-03-01",
  url: new URL("http://localhost/"),
  params: { id },
});

async function techniquesIn(language: Language): Promise<string> {
  const { techniques, contradiction } = await showTechniques(visit(language));
  const parts = [
    <ContradictingPassages key="a" passages={contradiction} />,
    <TechniqueTable key="b" techniques={techniques} />,
  ];
  return markup(<>{parts}</>, language);
}

async function instrumentsIn(language: Language): Promise<string> {
  return markup(<InstrumentTable {...await showLegalInstruments(visit(language))} />, language);
}

async function partnershipsIn(language: Language): Promise<string> {
  const { partnerships } = await showPartnerships(visit(language));
  const sections = partnerships.map((partnership) => (
    <PartnershipSection key={partnership.public_id} partnership={partnership} />
  ));
  return markup(<>{sections}</>, language);
}

async function organisationIn(language: Language, id: string): Promise<string> {
  const { organisation, partnerships, trials, sites } = await showOrganisation(visit(language, id));
  return markup(
    <>
      <OrganisationFacts organisation={organisation} />
      <OrganisationPartnerships partnerships={partnerships} />
      <OrganisationTrials trials={trials} />
      <OrganisationSites sites={sites} />
    </>,
    language,
  );
}

/** A translation key that reached the reader. */
const untranslated =
  /\b(techniques|contradiction|statement|standing|legalInstruments|instrument\w+|legalStatus|partnership\w*|organisation\w*|tie)\.[a-z]\w+/;

describe("the reference pages", () => {
  it("leave no word untranslated in either language", async () => {
    expect("organisation.untitled").toMatch(untranslated);
    for (const language of languages) {
      const pages = [
        await techniquesIn(language),
        await instrumentsIn(language),
        await partnershipsIn(language),
        await organisationIn(language, "vinmec"),
      ];
      for (const page of pages) expect(readable(page)).not.toMatch(untranslated);
    }
  });

  it("show both passages about what is permitted, each statement's speaker and date, and that nothing was checked", async () => {
    const text = readable(await techniquesIn("en"));
    expect(text).toContain("3 techniques in this passage");
    expect(text).toContain("4 techniques in this passage");
    expect(text).toContain("not checked against the Ministry&#x27;s list");
    expect(text).toContain("JVM, on its own website; said: October 2021");
    expect(text).toContain("Prof. Dr. Nguyen Thanh Liem; date not stated");
  });

  it("keep the original words beside a translation", async () => {
    const page = await techniquesIn("vi");
    expect(readable(page)).toContain("hiện có 4 loại bệnh đã được cấp phép điều trị bằng tế bào gốc");
    expect(page).toContain('<q lang="en">there are currently 4 types of diseases that have been licensed');
    expect(await techniquesIn("en")).not.toContain('<q lang="en">');
  });

  it("call no document in force and show the undated as not stated", async () => {
    const text = readable(await instrumentsIn("vi"));
    expect(text.match(/Chưa kiểm tra hiệu lực/g)).toHaveLength(8);
    expect(text).not.toContain("Còn hiệu lực");
    expect(text).toContain("03/04/2015");
    expect(text).toContain("không nêu");
  });

  it("show the memorandum with its parties in order, its day, and the trial it proposes", async () => {
    const page = await partnershipsIn("vi");
    const text = readable(page);
    expect(text).toMatch(/Bệnh viện Thống Nhất .*Ngân hàng mô Cryoviva Việt Nam .*FBiomed Medical Services/);
    expect(text).toContain("27/02/2023");
    expect(page).toContain('href="/trials/umbilical-msc-musculoskeletal"');
    expect(text).toMatch(/Vinmec \(suy luận của chúng tôi, nguồn không nêu\)/);
  });

  it("show an organisation with what is not stated as such, its partnerships and its trials", async () => {
    const page = await organisationIn("en", "fbiomed-medical-services-trading");
    expect(readable(page)).toMatch(/Country not stated City not stated/);
    expect(page).toContain('href="/partnerships#memorandum-thong-nhat-2023"');
    expect(readable(page)).toContain("party to the partnership that is to propose it");
  });

  it("refuse an organisation that is not in the book", async () => {
    await expect(showOrganisation(visit("en", "nobody"))).rejects.toThrow(NotFound);
  });
});
