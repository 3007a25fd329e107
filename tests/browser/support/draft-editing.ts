import type { Locator } from "playwright-core";
import type { RecordSection } from "~/domain/trials/section-names";
import { firstChoice } from "./record-entries";
import { followLink, fieldOf, pressButton, regionOf } from "./pressing";
import type { Visitor } from "./visitor";

/** The label of a field of the record within what it stands in (empty at the top), as the form shows it. */
function labelOf({ t }: Visitor, name: string, owner: string): string {
  const keys = owner === "" ? [`field.${name}`] : [`part.${owner}_${name}`, `part.${name}`];
  for (const key of [...keys, `field.${name}`, `part.${name}`]) {
    const words = t(`record:${key}` as "public:trial.number", { defaultValue: "" });
    if (words !== "") return words;
  }
  throw new Error(`no label for ${name}`);
}

function groupOf(within: Locator, name: string): Locator {
  return within.getByRole("group", { name, exact: true });
}

function rowName({ t }: Visitor, position: number): string {
  return t("ui:form.rowNumber", { what: t("desk:draft.row"), number: position + 1 });
}

/** The group of repeated rows with this field name. */
export function rowsOf(visitor: Visitor, name: string): Locator {
  return groupOf(visitor.page.getByRole("main"), labelOf(visitor, name, ""));
}

/** The row at a position, counted from 0. */
export function rowAt(visitor: Visitor, name: string, position: number): Locator {
  return groupOf(rowsOf(visitor, name), rowName(visitor, position));
}

/** The control at a dotted name (`conditions.0.name.en`), found by the legends and labels that lead to it. */
export function controlAt(visitor: Visitor, path: string): Locator {
  const { t, page } = visitor;
  const steps = path.split(".");
  let place = page.getByRole("main");
  let owner = "";
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    if (step === "en" || step === "vi")
      return fieldOf(place, t(step === "en" ? "ui:form.english" : "ui:form.vietnamese"));
    if (/^\d+$/.test(step)) {
      place = groupOf(place, rowName(visitor, Number(step)));
      if (last) return fieldOf(place, labelOf(visitor, owner, ""));
      continue;
    }
    const label = labelOf(visitor, step, owner);
    if (last) return fieldOf(place, label);
    place = groupOf(place, label);
    owner = step;
  }
  throw new Error(`no control at ${path}`);
}

/** Presses the button that adds a row to a group; what is typed already stays. */
export async function addRow(visitor: Visitor, name: string): Promise<void> {
  const { page, t } = visitor;
  await pressButton(page, rowsOf(visitor, name), t("ui:form.addRow", { what: t("desk:draft.row") }));
}

/** Presses the button that removes a row. */
export async function removeRow(visitor: Visitor, name: string, position: number): Promise<void> {
  const { page, t } = visitor;
  const words = { what: t("desk:draft.row"), number: position + 1 };
  await pressButton(page, rowAt(visitor, name, position), t("ui:form.removeRow", words));
}

/** Types or chooses every value of a section, adding the rows that it needs first. */
export async function fillIn(visitor: Visitor, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const path of Object.keys(entries)) {
    const [, name, position] = /^(\w+)\.(\d+)/.exec(path) ?? [];
    if (name && (await rowAt(visitor, name, Number(position)).count()) === 0) await addRow(visitor, name);
  }
  for (const [path, value] of Object.entries(entries)) {
    const control = value === firstChoice ? visitor.page.locator(`[name="${path}"]`) : controlAt(visitor, path);
    const found = await control.elementHandle(); // the way down the legends is gone once, not for each step
    if (!found) throw new Error(`nothing to fill in at ${path}`);
    const choice = (await found.evaluate((element) => element.tagName)) === "SELECT";
    if (choice) await found.selectOption(value === firstChoice ? { index: 1 } : value);
    else if (value === firstChoice) await found.check();
    else await found.fill(value);
  }
}

/** Opens a section from the draft's own page. */
export async function openSection({ page, t }: Visitor, section: RecordSection): Promise<void> {
  await followLink(page, regionOf(page, t("desk:draft.sections")), t(`record:section.${section}`));
}

/** Saves the section and gives the status of the page that comes back. */
export function saveSection({ page, t }: Visitor): Promise<number> {
  return pressButton(page, page, t("desk:draft.save"));
}

/** The sentences in the list of what is missing, advice included. */
export function missingItems({ page, t }: Visitor): Promise<string[]> {
  return regionOf(page, t("record:list.title")).getByRole("listitem").allInnerTexts();
}
