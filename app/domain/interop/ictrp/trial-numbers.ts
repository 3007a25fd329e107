import { putAt, treesOf, type Tree, valueAt } from "../mapping/json-tree";
import type { Traces } from "../mapping/pair";
import { slashedDate } from "./code-lists";

/** Items 1 and 2: the number under which a registry submits a trial, and where it is read there. */
export interface TrialIdentity {
  number: string;
  registry: string;
  /** Day, month or year of the registration. */
  registeredOn?: string;
  url?: string;
}

const listPath = ["identification", "secondaryIdentifiers"];

/** Elements of `main` that say who the trial is, by the part of the identifier that they become. */
const ownElements = { number: "trial_id", authority: "reg_name", link: "url", registeredOn: "date_registration" };

/** WHO's universal trial number. */
export const utnForm = /^U1111-\d{4}-\d{4}$/;

function stated(parts: Tree): Tree {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Adds the submitting registry's number and WHO's to the identifiers that were read. */
export function readTrialNumbers(trial: Tree, record: Tree, traces: Traces): void {
  const main = (name: string) => valueAt(trial, ["main", name]);
  const own: Tree[] = [];
  const number = main("trial_id");
  const date = main("date_registration");
  if (typeof number === "string") {
    const registeredOn =
      date === undefined
        ? undefined
        : slashedDate.read(date, (why) => {
            traces.unfit.set("/main/date_registration", why);
            return undefined;
          });
    const authority = main("reg_name") ?? "Registry";
    own.push(stated({ id: "registry", authority, number, kind: "registry", link: main("url"), registeredOn }));
    const at = "identification.secondaryIdentifiers.registry";
    for (const [part, name] of Object.entries(ownElements)) {
      const value = main(name);
      if (value !== undefined) traces.sources.set(`${at}.${part}`, { from: `/main/${name}`, value });
    }
  }
  const utn = main("utrn");
  if (typeof utn === "string") {
    own.push({ id: "utn", authority: "WHO", number: utn, kind: "utn" });
    traces.sources.set("identification.secondaryIdentifiers.utn.number", { from: "/main/utrn", value: utn });
  }
  const read = (treesOf(valueAt(record, listPath)) ?? []).map((item) => ({
    ...item,
    authority: item["authority"] ?? "Other identifier",
  }));
  putAt(record, listPath, [...own, ...read]);
}

/** The identity of a record that came from another registry: its registration there; null when it bears none. */
export function identityOf(record: Tree): TrialIdentity | null {
  const items = treesOf(valueAt(record, listPath)) ?? [];
  const own =
    items.find(({ id }) => id === "registry" || id === "nct") ?? items.find(({ kind }) => kind === "registry");
  if (!own) return null;
  const text = (name: string) => (own[name] === undefined ? undefined : String(own[name]));
  const [registeredOn, url] = [text("registeredOn"), text("link")];
  return {
    number: String(own["number"]),
    registry: String(own["authority"]),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(url === undefined ? {} : { url }),
  };
}

/** A record's identifiers parted: WHO's number, and those that are listed as secondary beside the identity's. */
export function partedNumbers(record: Tree, identity: TrialIdentity): { utn: string | undefined; others: Tree[] } {
  const items = (treesOf(valueAt(record, listPath)) ?? []).filter(({ number }) => number !== identity.number);
  const utn = items.find(({ kind, number }) => kind === "utn" || utnForm.test(String(number)));
  return { utn: utn && String(utn["number"]), others: items.filter((item) => item !== utn) };
}
