import type { TrialRow } from "@db/queries/trials";

/** What every desk page about a trial shows of it. */
export function deskHead(trial: TrialRow) {
  return {
    publicId: trial.public_id,
    standing: trial.standing,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken_at !== null,
    registrationNumber: trial.registration_number,
    titleEn: trial.title_en,
    titleVi: trial.title_vi,
  };
}
