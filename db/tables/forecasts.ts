import type { JSONColumnType } from "kysely";
import type { ForecastInput } from "~/domain/dashboards/forecast-input";
import type { TrialForecast } from "~/domain/dashboards/trial-forecast";

/** A forecast of a trial's enrolment as it was made from what was known on its data date; append-only. */
export interface EnrolmentForecastsTable {
  trial_id: number;
  /** The last civil day that it knew. */
  data_date: string;
  model: string;
  input: JSONColumnType<ForecastInput>;
  /** SHA-256 of the input's canonical JSON. */
  input_sha256: Buffer;
  result: JSONColumnType<TrialForecast> | null;
  /** `too_heavy` when it was cut off, `failed` otherwise; null where there is a result. */
  fault: string | null;
  /** How long the computation took. */
  milliseconds: number;
  computed_at: Date;
}
