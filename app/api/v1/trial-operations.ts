import { z } from "zod";
import { phases, recruitmentStatuses } from "~/domain/trials/registry-terms";
import {
  compareVersionsForApi,
  listTrialsForApi,
  listVersionsForApi,
  showProgressForApi,
  showTrialForApi,
  showVersionForApi,
} from "~/services/api/public-trials.server";
import { listParameters } from "./list-parameters";
import type { PublicOperation } from "./operation";

const nothing = z.object({});
const text = z.string().nullable();
const texts = z.array(z.string());
const object = z.record(z.string(), z.unknown());

/** A trial as the list shows it. */
const listedTrial = z.object({
  id: z.string().describe("Permanent public id."),
  registrationNumber: text,
  standing: z.string().describe("registered, cited or catalogue."),
  synthetic: z.boolean().describe("Made up for demonstration; in no total."),
  mistaken: z.boolean().describe("Marked as registered by mistake; in no total."),
  titleEn: text,
  titleVi: text,
  sponsor: text.describe("Public id of the sponsoring organisation."),
  sponsorEn: text,
  sponsorVi: text,
  phase: text,
  recruitmentStatus: text,
  countries: texts.describe("ISO 3166-1 alpha-2."),
  conditionsEn: z.array(text),
  conditionsVi: z.array(text),
  planned: z.int().nullable(),
  enrolled: z.int().nullable().describe("As last published; null where nothing is stated."),
  dataDate: text,
  listedOn: z.string(),
});

const versionHead = z.object({
  number: z.int(),
  kind: z.string(),
  reason: z.string(),
  by: z.string().describe("Role of the author."),
  at: z.string().describe("Instant in UTC, ISO 8601."),
  sha256: z.string(),
});

const head = {
  id: z.string(),
  registrationNumber: text,
  registeredAt: text,
  standing: z.string(),
  synthetic: z.boolean(),
  mistaken: z.boolean().describe("Marked as registered by mistake; in no total."),
};

const shownVersion = { version: z.int(), versionOn: z.string(), sha256: z.string() };

const trialsQuery = listParameters.extend({
  q: z.string().max(200).optional().describe("Words, with or without Vietnamese marks, or a number of the trial."),
  status: z.enum(recruitmentStatuses).optional(),
  phase: z.enum(phases).optional(),
  condition: z.string().max(200).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("ISO 3166-1 alpha-2, capitals."),
  sort: z
    .enum(["relevance", "date", "enrolment"])
    .optional()
    .describe("By relevance where words are given, else by date."),
  sponsor: z.string().max(64).optional().describe("Public id of an organisation."),
});

const common = { method: "get", scope: null, tag: "trials", query: nothing } as const;

/** What everybody may read of trials. */
export const trialOperations: readonly PublicOperation[] = [
  {
    ...common,
    id: "listTrials",
    path: "/trials",
    summary: { en: "Search and list public trials.", vi: "Tìm và liệt kê các thử nghiệm công khai." },
    query: trialsQuery,
    answer: listedTrial,
    list: true,
    handle: ({ db }, { query }) => {
      const { sort, ...asked } = trialsQuery.parse(query);
      return listTrialsForApi(db, { ...asked, order: sort });
    },
  },
  {
    ...common,
    id: "getTrial",
    path: "/trials/{id}",
    summary: {
      en: "One trial with its current record, by its public id or any of its numbers.",
      vi: "Một thử nghiệm với hồ sơ hiện hành, theo mã công khai hoặc bất kỳ mã số nào của thử nghiệm.",
    },
    answer: z.object({
      ...head,
      ...shownVersion,
      identifiers: z.array(z.object({ identifier: z.string(), kind: z.string(), authority: z.string() })),
      record: object.describe("Items of WHO's Trial Registration Data Set 1.3.1 and what lies beside them."),
    }),
    handle: async ({ db }, { path }) => ({ body: await showTrialForApi(db, path["id"] ?? "") }),
  },
  {
    ...common,
    id: "listTrialVersions",
    path: "/trials/{id}/versions",
    summary: { en: "Every public version of a trial, newest first.", vi: "Mọi phiên bản công khai, mới nhất trước." },
    query: listParameters.pick({ fields: true, format: true }),
    answer: versionHead,
    list: true,
    handle: async ({ db }, { path }) => ({ rows: await listVersionsForApi(db, path["id"] ?? ""), next: null }),
  },
  {
    ...common,
    id: "getTrialVersion",
    path: "/trials/{id}/versions/{n}",
    summary: { en: "One version, with the text that was hashed.", vi: "Một phiên bản, kèm văn bản đã được băm." },
    answer: z.object({ ...head, ...shownVersion, reason: z.string(), record: object, canonical: z.string() }),
    handle: async ({ db }, { path }) => ({ body: await showVersionForApi(db, path["id"] ?? "", path["n"] ?? "") }),
  },
  {
    ...common,
    id: "compareTrialVersions",
    path: "/trials/{id}/versions/{from}/{to}",
    summary: { en: "The fields in which two versions differ.", vi: "Những trường khác nhau giữa hai phiên bản." },
    answer: z.object({
      id: z.string(),
      from: z.int(),
      to: z.int(),
      reason: z.string(),
      differences: z.array(z.object({ path: z.string(), from: z.unknown(), to: z.unknown() })),
    }),
    handle: async ({ db }, { path }) => ({
      body: await compareVersionsForApi(db, path["id"] ?? "", { from: path["from"] ?? "", to: path["to"] ?? "" }),
    }),
  },
  {
    ...common,
    id: "getTrialProgress",
    path: "/trials/{id}/progress",
    summary: {
      en: "Progress as last published, after disclosure control.",
      vi: "Tiến độ theo lần công bố gần nhất, sau kiểm soát tiết lộ.",
    },
    answer: z.object({
      id: z.string(),
      synthetic: z.boolean(),
      mistaken: z.boolean().describe("Marked as registered by mistake; in no total."),
      snapshot: z.int().nullable(),
      cutAt: text,
      sha256: text,
      progress: object.nullable(),
    }),
    handle: async ({ db }, { path }) => ({ body: await showProgressForApi(db, path["id"] ?? "") }),
  },
];
