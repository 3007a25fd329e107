import { computeForecast } from "./compute-forecast";
import { describeForecast } from "./describe-forecast";
import { forecastFaults, forecastParameters } from "./forecast-sites";
import { defineMethod } from "./method";

/** Months until enrolment is complete, and the number enrolled at a horizon, in the Poisson-gamma model. */
export const enrolmentForecast = defineMethod({
  name: "enrolment-forecast",
  group: "enrolment",
  heavyBy: "target",
  parameters: forecastParameters,
  relations: forecastFaults,
  example: {
    counts: "14, 9, 6",
    exposures: "12, 10, 8",
    target: "60",
    open: "0",
    close: "-",
    "plan-rate": "0.8",
    model: "full-bayes",
    horizon: "12",
  },
  references: [
    "Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.",
    "Anisimov VV. Commun Stat Theory Methods 2011;40:3145-3156.",
  ],
  compute: computeForecast,
  describe: describeForecast,
});
