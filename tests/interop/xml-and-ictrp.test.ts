import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { companionOf } from "~/domain/interop/ictrp/companion";
import { fromIctrp, toIctrp } from "~/domain/interop/ictrp/map-trial";
import { structureFaults } from "~/domain/interop/ictrp/structure";
import { trialTree } from "~/domain/interop/ictrp/trial-tree";
import { trialsClosing, trialsOpening, trialXml } from "~/domain/interop/ictrp/write-xml";
import { emptyRecord } from "~/domain/trials/trial-record";
import { readIctrp } from "~/services/interop/read-ictrp.server";
import { registeredRecord } from "~/services/founding/demonstration/registered-record";
import { readFileSource } from "~/services/interop/read-source.server";
import { ictrpDtd } from "./reference-records";

const identity = {
  number: "TB-2026-00001-X",
  registry: "Trialbook",
  registeredOn: "2026-02",
  url: "https://example.org/t",
};
const fileOf = (...trials: string[]) => `${trialsOpening}${trials.join("")}${trialsClosing}`;
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

describe("XML from outside", () => {
  it.each([
    [
      "declared entities",
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><trials>&b;</trials>',
      "xmlEntitiesDeclared",
    ],
    [
      "an external entity",
      '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><trials>&x;</trials>',
      "xmlEntitiesDeclared",
    ],
    ["an entity of its own", "<trials><trial><main><x>&foo;</x></main></trial></trials>", "xmlEntity"],
    ["a broken tag", "<trials><trial></trials>", "xmlNotWellFormed"],
    ["nothing", "", "xmlNotWellFormed"],
    ["another document", "<html><body/></html>", "ictrpRoot"],
    ["no trial", "<trials></trials>", "ictrpRoot"],
    ["elements without end", `<trials>${"<a>".repeat(90)}${"</a>".repeat(90)}</trials>`, "tooDeep"],
    ["a character that is none", "<trials><trial><main><x>&#0;</x></main></trial></trials>", "brokenText"],
  ])("is refused by name when it holds %s", (_, text, why) => {
    expect(() => readIctrp(text)).toThrow(`exchange:registry.fault.${why}`);
  });

  it("is refused in time that grows with its length, however odd it is", () => {
    const begun = performance.now();
    expect(() => readIctrp("<!DOCTYPE".repeat(200_000))).toThrow("exchange:registry.fault.");
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it("gives texts with XML's own entities, character references and CDATA resolved", () => {
    const [trial] = readIctrp(
      "<trials><trial><main><trial_id>A&amp;B &#x111;&#7879;<![CDATA[ <x> ]]></trial_id></main></trial></trials>",
    );
    expect(trial && trialTree(trial)).toEqual({ main: { trial_id: "A&B đệ <x> " } });
  });
});

describe("the record of WHO's search platform", () => {
  const row = (name: string, parts: Record<string, string>) =>
    `<${name}>${Object.entries(parts)
      .map(([part, text]) => `<${part}>${text}</${part}>`)
      .join("")}</${name}>`;
  const trial = row("Trial", {
    TrialID: "RBR-2abcde",
    Primary_Register_text: "REBEC",
    Date_registration2: "20110914",
    Public_title: "Cells",
    Date_enrollement: "2011-10-01",
    Recruitment_status2: "Recruiting",
    Allocation: "Randomized",
  });
  const rows = [
    row("Country", { CountryName: "Brazil" }),
    row("Contacts", { Firstname: "Ana", Email: "a@example.org" }),
    row("Health_condition", { Condition_FreeText: "Stroke" }),
    row("Primary_outcome", { Outcome_Name: "Pain", Time_frame1: "6 months" }),
    row("Secondary_IDs", { SecondaryID: "P-7" }),
    row("Ethics_review", { Status: "Approved", Approval_Date: "2011-08-01T00:00:00" }),
  ];
  const answer = (...trials: string[]) =>
    `<DataSet xmlns="http://www.who.int"><diffgr:diffgram xmlns:diffgr="urn:x"><NewDataSet>${trials.join("")}${rows.join("")}</NewDataSet></diffgr:diffgram></DataSet>`;

  it("is read like a submitted one, dates in either order, and what that format has no element for is kept apart", () => {
    const source = readFileSource(answer(trial));
    expect(source).toMatchObject({ format: "ictrp", sourceId: "RBR-2abcde" });
    const { identification, design, enrolment, outcomes } = source.record;
    expect(identification.publicTitle?.en).toBe("Cells");
    expect(identification.secondaryIdentifiers).toEqual(
      expect.arrayContaining([expect.objectContaining({ number: "RBR-2abcde", registeredOn: "2011-09-14" })]),
    );
    expect(design.countries).toEqual(["BR"]);
    expect(design.conditions[0]?.name?.en).toBe("Stroke");
    expect(enrolment).toMatchObject({ firstEnrolment: { date: "2011-10-01" }, recruitmentStatus: "recruiting" });
    expect(outcomes.primary[0]?.name?.en).toBe("Pain; 6 months");
    const kept = JSON.stringify(source.leftovers);
    expect(["Randomized", "a@example.org", "2011-08-01T00:00:00"].filter((text) => !kept.includes(text))).toEqual([]);
  });

  it("is refused by name when it holds no trial or several", () => {
    expect(() => readIctrp(answer())).toThrow("exchange:registry.fault.ictrpRoot");
    expect(() => readIctrp(answer(trial, trial))).toThrow("exchange:registry.fault.ictrpSeveral");
  });
});

describe("ICTRP's format", () => {
  it("is read back as it was written, in the DTD's order", () => {
    const xml = fileOf(trialXml(toIctrp(registeredRecord, identity)));
    const [trial] = readIctrp(xml);
    if (!trial) throw new Error("one trial");
    expect(structureFaults(trial)).toEqual([]);
    const { record } = fromIctrp(trial);
    expect(record.identification.publicTitle?.en).toBe(registeredRecord.identification.publicTitle?.en);
    expect(record.enrolment.firstEnrolment).toEqual(registeredRecord.enrolment.firstEnrolment);
    expect(record.design.phase).toBe(registeredRecord.design.phase);
    expect(record.identification.secondaryIdentifiers[0]).toMatchObject({
      number: identity.number,
      registeredOn: "2026-02",
    });
  });

  it.skipIf(!hasXmllint || !existsSync(ictrpDtd))(
    "is valid for xmllint against WHO's DTD, full or empty (skipped where xmllint or the DTD is absent)",
    () => {
      const file = join(mkdtempSync(join(tmpdir(), "ictrp-")), "trials.xml");
      const odd = {
        ...emptyRecord(),
        identification: { ...emptyRecord().identification, publicTitle: { en: "a < b & \u0001" } },
      };
      writeFileSync(
        file,
        fileOf(...[registeredRecord, emptyRecord(), odd].map((one) => trialXml(toIctrp(one, identity)))),
      );
      const { status, stderr } = spawnSync("xmllint", ["--noout", "--dtdvalid", ictrpDtd, file], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    },
  );

  it("names where a file departs from the DTD, imports the rest, and keeps what it does not know", () => {
    const text =
      "<trials><trial><countries><country2>Brazil</country2><country2>Atlantis</country2></countries>" +
      "<main><trial_id>X-1</trial_id><phase>9</phase><date_enrolment>30/02/2023</date_enrolment><novel>new</novel></main></trial></trials>";
    const [trial] = readIctrp(text);
    if (!trial) throw new Error("one trial");
    const { record, leftovers, report } = fromIctrp(trial);
    expect(report.deviations).toEqual(
      expect.arrayContaining([
        "trial: contacts is missing",
        "main: novel is not of this format",
        "trial: countries is out of order",
      ]),
    );
    expect(record.design.countries).toEqual(["BR"]);
    const why = Object.fromEntries(report.fields.map((field) => [field.from, field.why ?? field.standing]));
    expect(why).toMatchObject({
      "/main/phase": "unknown_value",
      "/main/date_enrolment": "bad_date",
      "/countries": "unknown_value",
      "/main/novel": "apart",
    });
    expect(toIctrp(record, { number: "X-1", registry: "Registry" }, leftovers)).toEqual(trialTree(trial));
  });

  it("has a companion with items 21 to 24 and the list of what neither carries", () => {
    const companion = companionOf("TB-1", registeredRecord);
    expect(companion).toMatchObject({
      trial_id: "TB-1",
      ethics_review: { status: "approved" },
      ipd_sharing: { plan: registeredRecord.oversight.sharingPlan },
    });
    expect(companion["not_carried"]).toContain("identification.publicTitle.vi");
    expect(companion["not_carried"]).not.toContain("identification.publicTitle.en");
  });
});
