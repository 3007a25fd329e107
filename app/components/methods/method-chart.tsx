import { ForecastFan, type ForecastFanProps } from "~/components/charts/forecast-fan";
import { IntervalAxis, type IntervalAxisProps } from "~/components/charts/interval-axis";
import { StoppingBoundary, type StoppingBoundaryProps } from "~/components/charts/stopping-boundary";
import { SurvivalChart, type SurvivalChartProps } from "~/components/charts/survival-chart";

/** A chart of a result by its kind. */
export type DrawnChart =
  | ({ kind: "intervals" } & IntervalAxisProps)
  | ({ kind: "survival" } & SurvivalChartProps)
  | ({ kind: "fan" } & ForecastFanProps)
  | ({ kind: "boundary" } & StoppingBoundaryProps);

/** A result's chart under its title; the tables beside it hold the same figures. */
export function MethodChart({ chart }: { chart: DrawnChart }) {
  return (
    <figure className="mb-8 max-w-3xl">
      <figcaption className="mb-2 font-semibold">{chart.title}</figcaption>
      <Drawing chart={chart} />
    </figure>
  );
}

function Drawing({ chart }: { chart: DrawnChart }) {
  switch (chart.kind) {
    case "intervals":
      return <IntervalAxis {...chart} />;
    case "survival":
      return <SurvivalChart {...chart} />;
    case "fan":
      return <ForecastFan {...chart} />;
    case "boundary":
      return <StoppingBoundary {...chart} />;
  }
}
