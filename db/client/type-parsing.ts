import pg from "pg";

const int8 = 20;
const numeric = 1700;
const date = 1082;
const int8Array = 1016;
const numericArray = 1231;
const dateArray = 1182;
const textArray: number = 1009;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number; read it as text`);
  return value;
}

const parseTextArray = pg.types.getTypeParser(textArray) as (text: string) => (string | null)[];

const arrayOf = (parse: (text: string) => unknown) => (text: string) =>
  parseTextArray(text).map((element) => (element === null ? null : parse(element)));

const ownParsers = new Map<number, (text: string) => unknown>([
  [int8, safeInteger],
  [numeric, Number],
  [date, (text) => text],
  [int8Array, arrayOf(safeInteger)],
  [numericArray, arrayOf(Number)],
  [dateArray, parseTextArray],
]);

/**
 * How values of both databases arrive: `bigint` as a number (a RangeError when it is not a safe integer), `numeric` as a
 * number, `date` as `YYYY-MM-DD` text, `timestamptz` as a Date, `bytea` as a Buffer, `json` parsed.
 */
export const typeParsing: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    const own = format === "binary" ? undefined : ownParsers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig["getTypeParser"],
};
