import type { JsonValue } from "~/lib/canonical-json";
import { isTree, type Tree } from "../mapping/json-tree";
import type { GroupCodec } from "../mapping/pair";

const trees = (value: JsonValue | undefined) => (Array.isArray(value) ? value.filter(isTree) : []);

function joined(contact: Tree, names: readonly string[], by: string): string | undefined {
  const parts = names.flatMap((name) => (contact[name] === undefined ? [] : [String(contact[name]).trim()]));
  return parts.length > 0 ? parts.join(by) : undefined;
}

function stated(parts: Tree): Tree {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function read(contact: Tree): Tree {
  return stated({
    name: joined(contact, ["firstname", "middlename", "lastname"], " "),
    affiliation: contact["affiliation"],
    email: contact["email"],
    phone: contact["telephone"],
    address: joined(contact, ["address", "city", "zip", "country1"], ", "),
  });
}

function write(contact: Tree, type: string): Tree {
  return stated({
    type,
    lastname: contact["name"],
    address: contact["address"],
    telephone: contact["phone"],
    email: contact["email"],
    affiliation: contact["affiliation"],
  });
}

const isPublic = (contact: Tree) => String(contact["type"]).trim().toLowerCase() === "public";

/**
 * Items 7 and 8: the first contact of each kind; further ones are central contacts. A name and an address are one text each in the
 * record.
 */
export const contacts: GroupCodec = {
  read: (value, refuse) => {
    const all = trees(value);
    if (all.length === 0) return refuse("wrong_kind");
    const [forPublic, ...morePublic] = all.filter(isPublic);
    const [scientific, ...moreScientific] = all.filter((contact) => !isPublic(contact));
    const further = [...morePublic, ...moreScientific].map((contact, index): Tree => {
      const { name, affiliation, email, phone } = read(contact);
      return stated({ id: `cen-${index + 1}`, role: "contact", name, affiliation, email, phone });
    });
    return stated({
      publicContact: forPublic && read(forPublic),
      scientificContact: scientific && read(scientific),
      centralContacts: further.length > 0 ? further : undefined,
    });
  },
  write: ({ publicContact, scientificContact, centralContacts }) => {
    const written = [
      ...(isTree(publicContact) ? [write(publicContact, "public")] : []),
      ...(isTree(scientificContact) ? [write(scientificContact, "scientific")] : []),
      ...trees(centralContacts).map((contact) => write(contact, "public")),
    ];
    return written.length > 0 ? written : undefined;
  },
};
