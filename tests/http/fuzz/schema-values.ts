import fc, { type Arbitrary } from "fast-check";

/** What is read of a JSON Schema to make values that fit it, nearly fit it, or do not. */
export interface ValueSchema {
  type?: string;
  enum?: unknown[];
  anyOf?: ValueSchema[];
  items?: ValueSchema;
  properties?: Record<string, ValueSchema>;
  additionalProperties?: ValueSchema | boolean;
  minimum?: number;
  maximum?: number;
}

/** Texts that break what takes text as it comes: other alphabets, control characters, half pairs, syntax, days, numbers. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ maxLength: 300 }),
  fc.constantFrom(
    "",
    " ",
    "\0",
    "\ud800",
    "'; --",
    "\\",
    "%",
    "%00",
    "..",
    "../..",
    "*:*",
    "a & | b",
    "<->",
    "()",
    '"',
  ),
  fc.constantFrom("0000-00-00", "9999-99-99", "2026-02-30", "2026-02-20", "-1", "1e999", "NaN", "99999999999999999999"),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "1~1",
    "2026-01-01~9999999",
    "9".repeat(190),
    "đái tháo đường",
  ),
);

const anything: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, -1, 0, 2 ** 31, 2 ** 53, 1e308, -0.5),
  fc.array(fc.constant("x"), { maxLength: 3 }),
  fc.dictionary(hostileText, hostileText, { maxKeys: 3 }),
);

function fitting(schema: ValueSchema): Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting));
  if (schema.type === "integer")
    return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 5_000, 5_000) });
  if (schema.type === "number") return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "array") return fc.array(valuesOf(schema.items ?? {}), { maxLength: 4 });
  if (schema.properties) return fc.record(mapped(schema.properties), { requiredKeys: [] });
  if (schema.type === "object") return fc.dictionary(hostileText, hostileText, { maxKeys: 4 });
  return hostileText;
}

/** An arbitrary for each property of an object's schema. */
export function mapped(properties: Record<string, ValueSchema>): Record<string, Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema)]));
}

/** Values of a schema: mostly such as it takes, sometimes anything. */
export function valuesOf(schema: ValueSchema): Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}
