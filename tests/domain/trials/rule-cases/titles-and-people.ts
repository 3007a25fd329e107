import { both, type Patch } from "../complete-record";

const vietnameseTitle = { en: "Tế bào gốc trung mô từ dây rốn ở người bệnh phổi", vi: "Tế bào gốc" };
const englishTitle = { en: "Cells from the umbilical cord at Bạch Mai Hospital in Hanoi", vi: "Tế bào gốc" };
const identified = (...rows: object[]): Patch => ({
  identification: { secondaryIdentifiers: rows.map((row, index) => ({ id: `n${index}`, authority: "WHO", ...row })) },
});
const identification = (patch: Patch): Patch => ({ identification: patch });
const responsibility = (patch: Patch): Patch => ({ responsibility: patch });

/** For each rule of titles, numbers and people: a patch that breaks it, and one that keeps it. */
export const titleAndPeopleCases: Readonly<Record<string, readonly [fails: Patch, holds: Patch]>> = {
  public_title: [identification({ publicTitle: { vi: "chỉ tiếng Việt", en: undefined } }), {}],
  public_title_vi: [identification({ publicTitle: { vi: undefined } }), {}],
  public_title_language: [
    identification({ publicTitle: vietnameseTitle }),
    identification({ publicTitle: englishTitle }),
  ],
  public_title_same: [identification({ publicTitle: { en: "CAR-T", vi: "CAR-T" } }), {}],
  public_title_capitals: [
    identification({ publicTitle: { en: "CELLS FOR THE KNEE JOINT" } }),
    identification({ publicTitle: { en: "CAR-T" } }),
  ],
  public_title_length: [
    identification({ publicTitle: { en: "x".repeat(301) } }),
    identification({ publicTitle: { en: "x".repeat(300) } }),
  ],
  acronym_length: [identification({ acronym: "A".repeat(15) }), identification({ acronym: "A".repeat(14) })],
  scientific_title: [identification({ scientificTitle: undefined }), {}],
  scientific_title_vi: [identification({ scientificTitle: { vi: undefined } }), {}],
  scientific_title_language: [
    identification({ scientificTitle: vietnameseTitle }),
    identification({ scientificTitle: englishTitle }),
  ],
  scientific_title_length: [
    identification({ scientificTitle: { en: "x".repeat(601) } }),
    identification({ scientificTitle: { en: "x".repeat(600) } }),
  ],
  plain_summary: [identification({ plainSummary: { vi: undefined } }), {}],
  summary_language: [identification({ briefSummary: vietnameseTitle }), identification({ briefSummary: englishTitle })],
  identifier_twice: [
    identified({ number: "12" }, { number: "12" }),
    identified({ number: "12" }, { number: "12", authority: "Funder" }),
  ],
  utn_form: [identified({ kind: "utn", number: "U1111-12" }), identified({ kind: "utn", number: "U1111-1121-8947" })],
  nct_form: [identified({ number: "NCT123" }), identified({ number: "NCT01234567" })],
  primary_sponsor: [responsibility({ primarySponsor: { en: undefined } }), {}],
  primary_sponsor_vi: [responsibility({ primarySponsor: { vi: undefined } }), {}],
  sponsor_twice: [
    responsibility({ secondarySponsors: [{ id: "x", name: both }] }),
    responsibility({ secondarySponsors: [{ id: "x", name: { en: "Another" } }] }),
  ],
  support: [responsibility({ support: [] }), {}],
  support_name: [responsibility({ support: [{ id: "s1", name: { vi: "Quỹ" } }] }), {}],
  public_contact: [responsibility({ publicContact: { email: undefined } }), {}],
  public_contact_phone: [
    responsibility({ publicContact: { phone: "024" } }),
    responsibility({ publicContact: { phone: "+84 24 3333 4444" } }),
  ],
  scientific_contact: [responsibility({ scientificContact: { affiliation: undefined } }), {}],
  scientific_contact_phone: [responsibility({ scientificContact: { phone: "12 34" } }), {}],
  responsible_party: [responsibility({ responsibleParty: undefined }), {}],
  responsible_person: [
    responsibility({ responsibleParty: { kind: "principal_investigator", name: "Minh" } }),
    responsibility({ responsibleParty: { kind: "sponsor_investigator", name: "Minh", affiliation: "Institute" } }),
  ],
  official_role: [
    responsibility({ officials: [{ id: "o", name: "Minh" }] }),
    responsibility({ officials: [{ id: "o", name: "Minh", role: "study_chair" }] }),
  ],
};
