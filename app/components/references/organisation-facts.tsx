import { useTranslation } from "react-i18next";
import { CitedSourceLine, type CitedSource } from "~/components/references/cited-source";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { countryName } from "~/domain/organisations/country-name";

/** An organisation as the book holds it; the country is an ISO 3166-1 alpha-2 code. */
export interface OrganisationRow extends CitedSource {
  kind: string;
  country: string | null;
  city_en: string | null;
  city_vi: string | null;
  note_en: string | null;
  note_vi: string | null;
}

/** What an organisation is and where; what its source leaves out reads *not stated*. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationRow }) {
  const { t } = useTranslation("references");
  const language = useLanguage();
  const term = useReferenceTerm();
  const local = useLocal();
  const { country, kind } = organisation;
  const note = local(organisation.note_en, organisation.note_vi);
  const facts = [
    { term: t("organisation.kind"), value: term("organisationKind", kind) },
    { term: t("organisation.country"), value: country === null ? null : countryName(country, language) },
    { term: t("organisation.city"), value: local(organisation.city_en, organisation.city_vi) },
    ...(note === "" ? [] : [{ term: t("organisation.note"), value: note }]),
  ];
  return (
    <Section title={t("organisation.facts")}>
      <KeyFacts facts={facts} />
      <div className="mt-2">
        <CitedSourceLine source={organisation} />
      </div>
    </Section>
  );
}
