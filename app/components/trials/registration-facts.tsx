import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { WordList } from "./record-values";

/** When and under which numbers a trial is registered, here and elsewhere, and which version of its record is shown. */
export function RegistrationFacts(props: {
  registeredAt: Date | null;
  number: string | null;
  identifiers: readonly { identifier: string; authority: string; kind: string }[];
  version: { number: number; createdAt: Date };
}) {
  const { registeredAt, number, identifiers, version } = props;
  const { t } = useTranslation("public");
  const language = useLanguage();
  const others = identifiers.filter(({ kind }) => kind !== "registration");
  return (
    <div className="mt-8">
      <KeyFacts
        facts={[
          { term: t("trial.number"), value: number, missing: "not-applicable" },
          {
            term: t("trial.registeredOn"),
            value: registeredAt && formatInstant(registeredAt, language),
            missing: "not-applicable",
          },
          {
            term: t("trial.otherNumbers"),
            value:
              others.length === 0 ? null : (
                <WordList
                  items={others.map(({ identifier, authority }) => ({
                    id: identifier,
                    content: `${identifier} (${authority})`,
                  }))}
                />
              ),
          },
          {
            term: t("history.version"),
            value: t("trial.version", {
              number: version.number,
              date: formatInstant(version.createdAt, language),
            }),
          },
        ]}
      />
    </div>
  );
}
