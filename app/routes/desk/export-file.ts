import { authorised } from "~/services/accounts/authorised.server";
import { exportTrial, fileAnswer } from "~/services/exports/export-study.server";

export const loader = authorised("trial:export", async (work) => fileAnswer(await exportTrial(work)), { writes: true });
