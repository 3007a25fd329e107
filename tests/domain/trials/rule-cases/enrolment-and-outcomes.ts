import { both, type Patch } from "../complete-record";

const enrolment = (patch: Patch): Patch => ({ enrolment: patch });
const began = (date: string, kind?: string): Patch => enrolment({ firstEnrolment: { date, kind } });
const status = (overallStatus: string, recruitmentStatus = "other", more: Patch = {}): Patch =>
  enrolment({ overallStatus, recruitmentStatus, ...more });
const place = { id: "l1", facility: "Hospital", city: "Hanoi", country: "VN", status: "recruiting" };
const placed = (...rows: Patch[]): Patch => ({
  places: { places: rows.map((row, index) => ({ ...place, id: `l${index}`, ...row })) },
});
const measured = {
  id: "o1",
  name: { en: "Change in pain", vi: "Thay đổi điểm đau" },
  method: both,
  timepoint: { en: "Month 6" },
};
const primary = (patch: Patch): Patch => ({ outcomes: { primary: [{ ...measured, ...patch }] } });
const secondary = (patch: Patch): Patch => ({ outcomes: { secondary: [{ ...measured, id: "o2", ...patch }] } });
const vietnamese = "Tỷ lệ người có biến cố bất lợi";
const notBegun = { recruitmentStatus: "pending", overallStatus: "not_yet_recruiting" };

/** For each rule of enrolment, places and outcomes: a patch that breaks it, and one that keeps it. */
export const enrolmentAndOutcomeCases: Readonly<Record<string, readonly [fails: Patch, holds: Patch]>> = {
  first_enrolment: [enrolment({ firstEnrolment: undefined }), {}],
  first_enrolment_kind: [began("2026-03-02"), {}],
  first_enrolment_future: [began("2026-06-16", "actual"), began("2026-06-15", "actual")],
  first_enrolment_past: [began("2026-05", "anticipated"), began("2026-06", "anticipated")],
  first_enrolment_day: [began("2026-03", "actual"), began("2026-07", "anticipated")],
  pending_but_begun: [
    enrolment(notBegun),
    enrolment({ ...notBegun, firstEnrolment: { date: "2026-09", kind: "anticipated" } }),
  ],
  planned_size: [enrolment({ plannedSize: undefined }), {}],
  planned_nobody: [enrolment({ plannedSize: 0 }), status("withdrawn", "other", { plannedSize: 0 })],
  withdrawn_enrolled: [
    status("withdrawn", "other", { statedEnrolled: 1 }),
    status("withdrawn", "other", { statedEnrolled: 0 }),
  ],
  enrolled_beyond_plan: [enrolment({ statedEnrolled: 31 }), enrolment({ statedEnrolled: 30 })],
  recruitment_status: [enrolment({ recruitmentStatus: undefined }), {}],
  statuses_agree: [status("completed", "recruiting"), status("active_not_recruiting", "complete")],
  why_stopped: [status("suspended", "suspended"), status("terminated", "other", { whyStopped: both })],
  why_stopped_running: [enrolment({ whyStopped: both }), status("withdrawn", "other", { whyStopped: both })],
  places: [placed(), {}],
  recruiting_place: [placed({ status: "completed" }), placed({ status: "enrolling_by_invitation" })],
  recruiting_contact: [
    { responsibility: { publicContact: undefined } },
    { responsibility: { publicContact: undefined, centralContacts: [{ id: "c", name: "Lan" }] } },
  ],
  recruits_nowhere: [
    enrolment(notBegun),
    { enrolment: notBegun, places: { places: [{ ...place, status: "not_yet_recruiting" }] } },
  ],
  place_twice: [placed({}, {}), placed({}, { city: "Hue" })],
  country_without_place: [{ design: { countries: ["VN", "LA"] } }, placed()],
  place_facility: [placed({ facility: undefined }), {}],
  place_city: [placed({ city: undefined }), {}],
  place_country: [placed({ country: undefined }), placed({ country: undefined, countryName: "Kosovo" })],
  place_country_listed: [placed({ country: "US" }), {}],
  place_coordinates: [placed({ latitude: 21.03 }), placed({ latitude: 21.03, longitude: 105.85 })],
  primary_outcome: [{ outcomes: { primary: [] } }, {}],
  primary_outcome_time: [primary({ timepoint: { vi: "Tháng thứ 6" } }), primary({})],
  primary_outcome_method: [primary({ method: undefined }), primary({})],
  primary_outcome_vi: [primary({ name: { en: "Change in pain" } }), primary({})],
  primary_outcome_language: [primary({ name: { en: vietnamese, vi: vietnamese } }), primary({})],
  primary_outcome_specific: [primary({ name: { en: "Change", vi: "Hiệu quả" } }), primary({})],
  primary_time_number: [primary({ timepoint: { en: "6, 12" } }), primary({ timepoint: { en: "6 months" } })],
  primary_outcome_length: [
    primary({ name: { en: "x".repeat(256), vi: "đo" } }),
    primary({ name: { en: "x".repeat(255), vi: "đo" } }),
  ],
  many_primary_outcomes: [
    { outcomes: { primary: Array.from({ length: 6 }, (_, index) => ({ ...measured, id: `o${index}` })) } },
    {},
  ],
  secondary_outcome: [{ outcomes: { secondary: [] } }, {}],
  secondary_outcome_time: [secondary({ timepoint: undefined }), secondary({})],
  secondary_outcome_specific: [
    secondary({ name: { en: "Safety." } }),
    secondary({ name: { en: "Safety events a year" } }),
  ],
  secondary_time_number: [secondary({ timepoint: { en: "30" } }), secondary({ timepoint: { en: "Day 30" } })],
  outcome_twice: [secondary({}), secondary({ timepoint: { en: "Month 12" } })],
};
