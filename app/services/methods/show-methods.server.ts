import type { Language } from "~/lib/languages/languages";
import { methodCatalogue } from "./catalogue";
import type { MethodGroup } from "./method";
import { methodWord } from "./method-words";

/** A group of methods as the list of methods shows it, in the reader's language. */
export interface ShownGroup {
  group: MethodGroup;
  title: string;
  methods: { name: string; title: string; purpose: string }[];
}

/** All methods by group, in the order of the catalogue. */
export function showMethods(language: Language): ShownGroup[] {
  const groups = [...new Set(methodCatalogue.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    title: methodWord(language, `group.${group}`),
    methods: methodCatalogue
      .filter((method) => method.group === group)
      .map(({ name }) => ({
        name,
        title: methodWord(language, `method.${name}.title`),
        purpose: methodWord(language, `method.${name}.purpose`),
      })),
  }));
}
