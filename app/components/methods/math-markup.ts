import { createElement, type ReactNode } from "react";

/** A piece of a formula as MathML. */
export type Piece = ReactNode;

/** A piece, or the letters, number or sign that it consists of. */
export type Part = Piece | string;

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);
const isSign = (text: string) => /^[^\p{L}\d]+$/u.test(text);

function pieceOf(part: Part): Piece {
  if (typeof part !== "string") return part;
  const tag = isNumber(part) ? "mn" : isSign(part) ? "mo" : "mi";
  return createElement(tag, null, part === "-" ? "−" : part);
}

/** Pieces side by side. Text is split at spaces: `row("p ± z")` has three pieces. */
export function row(...parts: Part[]): Piece {
  const pieces = parts.flatMap((part) => (typeof part === "string" ? part.split(" ").filter(Boolean) : [part]));
  return createElement("mrow", null, ...pieces.map(pieceOf));
}

export function over(above: Part, below: Part): Piece {
  return createElement("mfrac", null, row(above), row(below));
}

export function root(part: Part): Piece {
  return createElement("msqrt", null, row(part));
}

export function power(base: Part, exponent: Part): Piece {
  return createElement("msup", null, row(base), row(exponent));
}

export function indexed(base: Part, index: Part): Piece {
  return createElement("msub", null, row(base), row(index));
}

export function indexedPower(base: Part, index: Part, exponent: Part): Piece {
  return createElement("msubsup", null, row(base), row(index), row(exponent));
}

/** A large sign (sum, product) over `below`, of `of`. */
function gathered(sign: string, below: Part, of: Part): Piece {
  return row(createElement("munder", null, createElement("mo", null, sign), row(below)), of);
}

export const sum = (below: Part, of: Part): Piece => gathered("∑", below, of);
export const product = (below: Part, of: Part): Piece => gathered("∏", below, of);

/** Brackets that grow with what they hold. */
export function bracket(...parts: Part[]): Piece {
  return row("(", row(...parts), ")");
}

/** A two-high binomial coefficient. */
export function choose(above: Part, below: Part): Piece {
  return row("(", createElement("mfrac", { linethickness: "0" }, row(above), row(below)), ")");
}

/** A function by name with its arguments. */
export function call(name: string, ...parts: Part[]): Piece {
  return row(createElement("mi", { mathvariant: "normal" }, name), bracket(...parts));
}

/** A formula of one or more lines, under each other, set from the left. */
export function formula(...lines: Piece[]): Piece {
  const set = lines.map((line) => {
    return createElement("div", null, createElement("math", { displaystyle: "true" }, line));
  });
  return createElement("div", { className: "space-y-3" }, ...set);
}
