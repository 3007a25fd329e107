/** A registry in which a registration counts for ICMJE: its name, and the form of its numbers. */
export interface AcceptedRegistry {
  name: string;
  form: RegExp;
}

/**
 * ClinicalTrials.gov and the primary registries of WHO's network, by the form of their numbers. A number decides, not what
 * the registry is called in a record. Vietnam has none of its own. Source: ICMJE, "Clinical Trial Registration"; WHO, "Primary
 * registries in the WHO registry network".
 */
export const acceptedRegistries: readonly AcceptedRegistry[] = [
  { name: "ClinicalTrials.gov", form: /^NCT\d{8}$/ },
  { name: "EU Clinical Trials Information System", form: /^(?:CTIS|EUCT)?20\d{2}-5\d{5}-\d{2}-\d{2}$/ },
  { name: "EU Clinical Trials Register", form: /^(?:EUCTR)?20\d{2}-00\d{4}-\d{2}(?:-[A-Z]{2,10})?$/ },
  { name: "ISRCTN", form: /^ISRCTN\d{8}$/ },
  { name: "Australian New Zealand Clinical Trials Registry", form: /^ACTRN126\d{11}$/ },
  { name: "Chinese Clinical Trial Registry", form: /^CHICTR(?:-[A-Z]{2,5}-)?\d{8,10}$/ },
  { name: "International Traditional Medicine Clinical Trial Registry", form: /^ITMCTR\d{10}$/ },
  { name: "Clinical Research Information Service (Korea)", form: /^KCT\d{7}$/ },
  { name: "Clinical Trials Registry India", form: /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/ },
  { name: "Cuban Public Registry of Clinical Trials", form: /^RPCEC\d{8}$/ },
  { name: "German Clinical Trials Register", form: /^DRKS\d{8}$/ },
  { name: "Iranian Registry of Clinical Trials", form: /^IRCT\d{11,14}N\d{1,3}$/ },
  { name: "Japan Registry of Clinical Trials", form: /^JRCT[A-Z]{0,2}\d{9,10}$|^UMIN\d{9}$|^JAPICCTI-\d{6}$/ },
  { name: "Lebanon Clinical Trials Registry", form: /^LBCTR\d{10}$/ },
  { name: "Overview of Medical Research in the Netherlands", form: /^NL(?:-OMON)?\d{4,6}$|^NTR\d{4}$/ },
  { name: "Pan African Clinical Trial Registry", form: /^PACTR\d{15,16}$/ },
  { name: "Peruvian Clinical Trial Registry", form: /^PER-\d{3}-\d{2}$/ },
  { name: "Brazilian Registry of Clinical Trials", form: /^RBR-[0-9A-Z]{6,8}$/ },
  { name: "Sri Lanka Clinical Trials Registry", form: /^SLCTR\/\d{4}\/\d{3}$/ },
  { name: "Thai Clinical Trials Registry", form: /^TCTR\d{11}$/ },
];

/** A number as it is compared: capital letters, no spaces. */
export function settledNumber(number: string): string {
  return number.replace(/\s+/g, "").toUpperCase();
}

/** The accepted registry whose numbers have this form; null where none has. */
export function acceptedRegistryOf(number: string): string | null {
  const settled = settledNumber(number);
  return acceptedRegistries.find(({ form }) => form.test(settled))?.name ?? null;
}
