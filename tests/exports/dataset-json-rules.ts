import { z } from "zod";

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}|Z)?$/);

/**
 * CDISC Dataset-JSON 1.1 (2024): the attributes of a dataset and of its columns, those required and no others, as its JSON
 * schema states them. Cells are texts, numbers, booleans or null.
 */
export const datasetJsonSchema = z.strictObject({
  datasetJSONCreationDateTime: instant,
  datasetJSONVersion: z.string().regex(/^1\.1(\.(0|[1-9]\d*))?$/),
  fileOID: z.string().optional(),
  dbLastModifiedDateTime: instant.optional(),
  originator: z.string().optional(),
  sourceSystem: z.strictObject({ name: z.string(), version: z.string() }).optional(),
  studyOID: z.string().optional(),
  metaDataVersionOID: z.string().optional(),
  metaDataRef: z.string().optional(),
  itemGroupOID: z.string(),
  records: z.number().int().min(0),
  name: z.string(),
  label: z.string(),
  columns: z.array(
    z.strictObject({
      itemOID: z.string(),
      name: z.string(),
      label: z.string(),
      dataType: z.enum([
        "string",
        "integer",
        "decimal",
        "float",
        "double",
        "boolean",
        "datetime",
        "date",
        "time",
        "URI",
      ]),
      targetDataType: z.enum(["integer", "decimal"]).optional(),
      length: z.number().int().min(1).optional(),
      displayFormat: z.string().optional(),
      keySequence: z.number().int().min(1).optional(),
    }),
  ),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).optional(),
});

type Dataset = z.infer<typeof datasetJsonSchema>;

function fits(cell: NonNullable<Dataset["rows"]>[number][number] | undefined, dataType: string): boolean {
  if (cell === null) return true;
  if (dataType === "integer") return Number.isInteger(cell);
  if (dataType === "boolean") return typeof cell === "boolean";
  if (dataType === "date") return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
  return typeof cell === (dataType === "string" ? "string" : "number");
}

/** What in a text breaks the rules of Dataset-JSON 1.1: its shape, the count of rows, their width, cells of another type. */
export function datasetFaults(text: string): string[] {
  const read = datasetJsonSchema.safeParse(JSON.parse(text));
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const { records, columns, rows = [] } = read.data;
  const faults = rows.length === records ? [] : [`${records} records stated, ${rows.length} there`];
  if (rows.some((row) => row.length !== columns.length)) faults.push("a row of another width");
  for (const [place, { name, dataType }] of columns.entries()) {
    if (!rows.every((row) => fits(row[place], dataType))) faults.push(`${name} is not always of type ${dataType}`);
  }
  return faults;
}
