import { describe, expect, it } from "vitest";
import { datasetFaults } from "./dataset-json-rules";
import { odmFaults } from "./odm-rules";

const dataset = {
  datasetJSONCreationDateTime: "2026-03-01T08:00:00",
  datasetJSONVersion: "1.1.0",
  itemGroupOID: "IG.DM",
  records: 1,
  name: "DM",
  label: "Demographics",
  columns: [{ itemOID: "IT.DM.SUBJID", name: "SUBJID", label: "Subject", dataType: "string" }],
  rows: [["AAA-BBB"]],
};

describe("the rules that exported files are held against", () => {
  it("find what Dataset-JSON does not allow", () => {
    const faults = (change: object) => datasetFaults(JSON.stringify({ ...dataset, ...change }));
    expect(faults({})).toEqual([]);
    expect(faults({ datasetJSONVersion: "1.0.0" })).toHaveLength(1);
    expect(faults({ studyTitle: "x" })).toHaveLength(1);
    expect(faults({ itemGroupOID: undefined })).toHaveLength(1);
    expect(faults({ records: 2 })).toEqual(["2 records stated, 1 there"]);
    expect(faults({ rows: [[3]] })).toEqual(["SUBJID is not always of type string"]);
    expect(faults({ rows: [["A", "B"]] })).toEqual(["a row of another width"]);
  });
  it("find what ODM does not allow", () => {
    const study = (names: string) => `<ODM FileType="Snapshot" FileOID="f" CreationDateTime="2026-03-01T08:00:00Z"
      ODMVersion="1.3.2"><Study OID="s"><GlobalVariables>${names}</GlobalVariables></Study></ODM>`;
    expect(odmFaults(study("<StudyName/><StudyDescription/><ProtocolName/>"))).toEqual([]);
    expect(odmFaults(study("<StudyName/><ProtocolName/><StudyDescription/>"))).toEqual([
      "GlobalVariables out of order",
    ]);
    expect(odmFaults(study("<StudyName/>"))).toEqual([
      "GlobalVariables without StudyDescription",
      "GlobalVariables without ProtocolName",
    ]);
    const clinical = (inside: string) => `<ODM FileType="Snapshot" FileOID="f" CreationDateTime="2026-03-01T08:00:00Z"
      ODMVersion="1.3.2"><ClinicalData StudyOID="s" MetaDataVersionOID="m"><SubjectData SubjectKey="A">${inside}</SubjectData></ClinicalData></ODM>`;
    expect(odmFaults(clinical('<SiteRef LocationOID="L"/>'))).toEqual(["SiteRef points at no Location"]);
    expect(odmFaults(clinical("<AuditRecord><UserRef/></AuditRecord>"))).toEqual([
      "AuditRecord without LocationRef",
      "AuditRecord without DateTimeStamp",
      "UserRef without UserOID",
    ]);
  });
});
