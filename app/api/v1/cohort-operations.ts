import { z } from "zod";
import {
  listAssessmentsForApi,
  listCohortsForApi,
  listEventsForApi,
  listParticipantsForApi,
  listSitesForApi,
  showParticipantForApi,
} from "~/services/api/cohort-reads.server";
import { enterAssessmentForApi, enterEventForApi, screenForApi } from "~/services/api/cohort-writes.server";
import { newAssessment, newEvent, newParticipant } from "./cohort-bodies";
import { listParameters } from "./list-parameters";
import type { TokenOperation } from "./operation";

const text = z.string().nullable();
const count = z.int().nullable();
const fieldsOnly = listParameters.pick({ fields: true, format: true });
const participantsQuery = listParameters.extend({ stage: z.string().max(30).optional() });
const place = { code: z.string(), site: z.string(), cohort: z.string(), stage: z.string() };
const days = { consentedOn: text, enrolledOn: text, infusedOn: text, lastEventOn: text };
const object = z.record(z.string(), z.unknown()).nullable();
const entered = z.object({ participant: z.string(), number: z.int() });

const reads = { method: "get", scope: "participants:read", tag: "cohort" } as const;
const writes = { method: "post", tag: "cohort", query: z.object({}), status: 201 } as const;
const id = (path: Readonly<Record<string, string>>) => path["id"] ?? "";
const code = (path: Readonly<Record<string, string>>) => path["code"] ?? "";

const readOperations: readonly TokenOperation[] = [
  {
    ...reads,
    id: "listSites",
    path: "/trials/{id}/sites",
    summary: { en: "The trial's sites in scope.", vi: "Các điểm nghiên cứu trong phạm vi." },
    query: fieldsOnly,
    answer: z.object({
      code: z.string(),
      organisation: z.string(),
      nameEn: text,
      nameVi: text,
      plannedOpenOn: text,
      openedOn: text,
      closedOn: text,
      lastReportOn: text,
    }),
    list: true,
    handle: async (work, { path }) => ({ rows: await listSitesForApi(work, id(path)), next: null }),
  },
  {
    ...reads,
    id: "listCohorts",
    path: "/trials/{id}/cohorts",
    summary: { en: "The trial's cohorts.", vi: "Các nhóm (cohort) của thử nghiệm." },
    query: fieldsOnly,
    answer: z.object({
      code: z.string(),
      kind: z.string(),
      status: z.string(),
      nameEn: text,
      nameVi: text,
      planned: count,
      enrolled: z.int(),
    }),
    list: true,
    handle: async (work, { path }) => ({ rows: await listCohortsForApi(work, id(path)), next: null }),
  },
  {
    ...reads,
    id: "listParticipants",
    path: "/trials/{id}/participants",
    summary: { en: "Participants in scope, newest first.", vi: "Người tham gia trong phạm vi, mới nhất trước." },
    query: participantsQuery,
    answer: z.object({ ...place, ...days, deviations: z.int() }),
    list: true,
    handle: (work, { path, query }) => listParticipantsForApi(work, id(path), participantsQuery.parse(query)),
  },
  {
    ...reads,
    id: "getParticipant",
    path: "/trials/{id}/participants/{code}",
    summary: { en: "One participant with present state.", vi: "Một người tham gia với tình trạng hiện tại." },
    query: z.object({}),
    answer: z.object({
      ...place,
      ...days,
      sex: text,
      birthYear: count,
      leftOn: text,
      deviations: z.int(),
      findings: z.array(z.string()),
    }),
    handle: async (work, { path }) => ({ body: await showParticipantForApi(work, id(path), code(path)) }),
  },
  {
    ...reads,
    id: "listEvents",
    path: "/trials/{id}/participants/{code}/events",
    summary: {
      en: "Every entry of a participant, corrections included.",
      vi: "Mọi mục ghi của một người tham gia, gồm cả các lần đính chính.",
    },
    query: fieldsOnly,
    answer: z.object({
      number: z.int(),
      kind: z.string(),
      happenedOn: z.string(),
      details: object,
      corrects: count,
      reason: text,
      provenance: z.string(),
      enteredAt: z.string(),
    }),
    list: true,
    handle: async (work, { path }) => ({ rows: await listEventsForApi(work, id(path), code(path)), next: null }),
  },
  {
    ...reads,
    id: "listAssessments",
    path: "/trials/{id}/participants/{code}/assessments",
    summary: { en: "Every assessment of a participant.", vi: "Mọi lần đánh giá của một người tham gia." },
    query: fieldsOnly,
    answer: z.object({
      number: z.int(),
      instrument: z.string(),
      timepoint: z.string(),
      assessedOn: z.string(),
      visit: text,
      reader: text,
      primary: z.boolean(),
      scores: object,
      answers: object,
      notAssessedReason: text,
      corrects: count,
      reason: text,
      enteredAt: z.string(),
    }),
    list: true,
    handle: async (work, { path }) => ({ rows: await listAssessmentsForApi(work, id(path), code(path)), next: null }),
  },
];

const writeOperations: readonly TokenOperation[] = [
  {
    ...writes,
    id: "createParticipant",
    path: "/trials/{id}/participants",
    scope: "participants:write",
    summary: { en: "Take a person into screening.", vi: "Đưa một người vào sàng lọc." },
    body: newParticipant,
    answer: z.object({ code: z.string() }),
    handle: async (work, { path, body }) => {
      const made = await screenForApi(work, id(path), newParticipant.parse(body));
      return { body: made, status: 201, location: `/api/v1/trials/${id(path)}/participants/${made.code}` };
    },
  },
  {
    ...writes,
    id: "createEvent",
    path: "/trials/{id}/events",
    scope: "participants:write",
    summary: { en: "Enter an event or a correction.", vi: "Ghi một sự kiện hoặc một lần đính chính." },
    body: newEvent,
    answer: entered,
    handle: async (work, { path, body }) => {
      const made = await enterEventForApi(work, id(path), newEvent.parse(body));
      const location = `/api/v1/trials/${id(path)}/participants/${made.participant}/events`;
      return { body: made, status: 201, location };
    },
  },
  {
    ...writes,
    id: "createAssessment",
    path: "/trials/{id}/assessments",
    scope: "assessments:write",
    summary: { en: "Record an assessment or a correction.", vi: "Ghi một lần đánh giá hoặc một lần đính chính." },
    body: newAssessment,
    answer: entered,
    handle: async (work, { path, body }) => {
      const { scores, answers, notAssessedReason, ...asked } = newAssessment.parse(body);
      const filled = { scores: scores ?? null, answers: answers ?? null, notAssessedReason: notAssessedReason ?? null };
      const made = await enterAssessmentForApi(work, id(path), { ...asked, ...filled });
      const location = `/api/v1/trials/${id(path)}/participants/${made.participant}/assessments`;
      return { body: made, status: 201, location };
    },
  },
];

/** What the holder of a token may read and enter of a cohort. */
export const cohortOperations: readonly TokenOperation[] = [...readOperations, ...writeOperations];
