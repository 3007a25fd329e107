/** How a response is told apart without its colour alone: a fill, and a sign at the bar. */
export interface ResponseMark {
  colour: string;
  sign: string;
}

const marks: Readonly<Record<string, ResponseMark>> = {
  CR: { colour: "var(--series-1)", sign: "●" },
  PR: { colour: "var(--series-1)", sign: "▲" },
  responder: { colour: "var(--series-1)", sign: "▲" },
  SD: { colour: "var(--series-4)", sign: "■" },
  "non-CR/non-PD": { colour: "var(--series-4)", sign: "□" },
  non_responder: { colour: "var(--series-4)", sign: "■" },
  PD: { colour: "var(--series-2)", sign: "▼" },
};

/** Not evaluable, or not yet assessed. */
const other: ResponseMark = { colour: "var(--edge)", sign: "○" };

export function responseMark(best: string | null): ResponseMark {
  return (best === null ? undefined : marks[best]) ?? other;
}
