import { canonicalJson, type JsonValue } from "~/lib/canonical-json";

/** Fields of an audit event that name an arm. */
const armFields = /^(arm|actualArm|arm_id|actual_arm_id|actual_arm)$/;

/** An audit payload without what it says of arms; null stays null. What is shown so no longer gives the digest in the chain. */
export function payloadWithoutArms(payload: string | null): string | null {
  if (payload === null) return null;
  const { changes, ...rest } = JSON.parse(payload) as { changes?: { field: string }[] } & Record<string, JsonValue>;
  const kept = (changes ?? []).filter(({ field }) => !armFields.test(field));
  return canonicalJson({ ...rest, changes: kept as unknown as JsonValue[] });
}
