import { platformRows, submittedForm } from "~/domain/interop/ictrp/platform-record";
import type { XmlNode } from "~/domain/interop/ictrp/xml-node";
import { sourceFault } from "~/domain/interop/mapping/source-fault";
import { parseXml } from "./parse-xml.server";

/**
 * The trials of a file in ICTRP's submission format, or the one trial of the record that WHO's search platform answers with.
 * @throws InvalidInput as `parseXml` does, or `ictrpRoot` when the file is XML of something else.
 */
export function readIctrp(text: string): XmlNode[] {
  const root = parseXml(text);
  const rows = root.name === "DataSet" || root.name === "NewDataSet" ? platformRows(root) : undefined;
  if (rows) {
    const count = rows.filter(({ name }) => name === "Trial").length;
    if (count !== 1) throw sourceFault(count === 0 ? "ictrpRoot" : "ictrpSeveral", { element: root.name, count });
    return [submittedForm(rows)];
  }
  const trials = root.name === "trial" ? [root] : root.children.filter(({ name }) => name === "trial");
  const isFile = root.name === "trials" || root.name === "trial";
  if (!isFile || trials.length === 0) {
    throw sourceFault("ictrpRoot", { element: root.name.slice(0, 60) });
  }
  return trials;
}
