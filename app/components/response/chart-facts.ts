/** What every chart of the page says of itself. */
export interface ChartFacts {
  dataDate: string;
  synthetic: boolean;
}
