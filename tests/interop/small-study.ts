import type { Tree } from "~/domain/interop/mapping/json-tree";

/** A made-up study with one of everything that the tests change, and things that no record has a place for. */
export function smallStudy(): Tree {
  return {
    protocolSection: {
      identificationModule: {
        nctId: "NCT00000001",
        briefTitle: "Cells for knees",
        orgStudyIdInfo: { id: "KNEE-1", type: "NIH" },
        secondaryIdInfos: [{ id: "2020-000001-01", type: "EUDRACT_NUMBER" }],
      },
      statusModule: {
        overallStatus: "ACTIVE_NOT_RECRUITING",
        startDateStruct: { date: "2023-02", type: "ESTIMATED" },
        studyFirstSubmitDate: "2022-11-05",
        lastUpdateSubmitDate: "2023-01-01",
      },
      designModule: {
        studyType: "INTERVENTIONAL",
        phases: ["PHASE1", "PHASE2"],
        enrollmentInfo: { count: 30, type: "ESTIMATED" },
      },
      armsInterventionsModule: {
        armGroups: [
          { label: "Cells", type: "EXPERIMENTAL", interventionNames: ["Biological: Stromal cells"] },
          { label: "Saline", type: "PLACEBO_COMPARATOR" },
        ],
        interventions: [{ type: "BIOLOGICAL", name: "Stromal cells", armGroupLabels: ["Cells"] }],
      },
      outcomesModule: {
        primaryOutcomes: [
          { measure: "Pain", timeFrame: "12 months", extra: "kept" },
          { measure: "Harm", timeFrame: "12 months" },
        ],
      },
      eligibilityModule: { minimumAge: "18 Years", maximumAge: "6 Months", sex: "ALL", stdAges: ["ADULT"] },
      contactsLocationsModule: {
        locations: [{ facility: "Hospital", city: "Hanoi", country: "Vietnam", geoPoint: { lat: 21.03, lon: 105.85 } }],
      },
    },
    derivedSection: { miscInfoModule: { versionHolder: "2024-01-01" } },
    hasResults: false,
  };
}
