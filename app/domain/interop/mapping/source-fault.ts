import { InvalidInput } from "~/lib/errors";

/** What can be wrong with a record of another registry as a whole; each has its words in `exchange:registry.fault`. */
export type SourceFault =
  | "absent"
  | "tooLarge"
  | "tooDeep"
  | "brokenText"
  | "notJson"
  | "notAnObject"
  | "notAStudy"
  | "noNumber"
  | "numberForm"
  | "unknownFormat"
  | "ownForm"
  | "ownField"
  | "xmlEntitiesDeclared"
  | "xmlEntity"
  | "xmlNotWellFormed"
  | "ictrpRoot"
  | "ictrpSeveral"
  | "notThere"
  | "offline"
  | "busy"
  | "answerTooLarge"
  | "strangeAnswer";

/** The refusal of a source, with its facts, as a fault of the form's field. */
export function sourceFault(
  fault: SourceFault,
  facts: Record<string, string | number> = {},
  path: "file" | "number" = "file",
): InvalidInput {
  const query = new URLSearchParams(Object.entries(facts).map(([name, value]) => [name, String(value)])).toString();
  return new InvalidInput([{ path, message: `exchange:registry.fault.${fault}${query === "" ? "" : `?${query}`}` }]);
}
