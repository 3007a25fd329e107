import { z } from "zod";
import { recordSchemaVersion, type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import { InvalidInput } from "~/lib/errors";
import { differences, type Leftover } from "../mapping/leftovers";
import type { Tree } from "../mapping/json-tree";
import { sourceFault } from "../mapping/source-fault";

/** Name of this registry's own exchange format, its first member. */
export const recordFormat = "trialbook-record";

const envelope = z.object({
  format: z.literal(recordFormat),
  schemaVersion: z.literal(recordSchemaVersion),
  publicId: z.string().max(64).optional(),
  registrationNumber: z.string().max(64).nullish(),
  registry: z.string().max(200).optional(),
  record: z.unknown(),
});

/** Who a record is, beside what it states. */
export interface RecordIdentity {
  publicId: string;
  registrationNumber: string | null;
  registry: string;
  standing: string;
  synthetic: boolean;
  /** Marked as registered by mistake: it stays readable and is in no total. */
  mistaken: boolean;
  version: number;
  /** SHA-256 of the version's canonical text, in hexadecimal. */
  sha256: string;
}

/** A trial's record in our own format: nothing is left out. */
export function toOwnJson(record: TrialRecord, identity: RecordIdentity): Tree {
  return {
    format: recordFormat,
    schemaVersion: recordSchemaVersion,
    ...identity,
    record: record as unknown as JsonValue,
  };
}

/** Whether a JSON object says that it is in our own format. */
export function isOwnJson(source: Tree): boolean {
  return source["format"] === recordFormat;
}

/**
 * Reads a record in our own format. Unlike the other formats it has one shape only: what breaks it is refused, field by field.
 * @throws InvalidInput with the path of every fault within the record.
 */
export function fromOwnJson(source: Tree): { record: TrialRecord; leftovers: Leftover[] } {
  const outer = envelope.safeParse(source);
  if (!outer.success) throw sourceFault("ownForm");
  const inner = trialRecord.safeParse(outer.data.record);
  if (!inner.success) {
    throw new InvalidInput(
      inner.error.issues.slice(0, 50).flatMap(({ path }) => sourceFault("ownField", { field: path.join(".") }).issues),
    );
  }
  return {
    record: inner.data,
    leftovers: differences(source["record"], inner.data as unknown as JsonValue, "/record"),
  };
}
