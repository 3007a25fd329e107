import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLanguage } from "~/components/ui/use-language";
import { TimingWords } from "~/components/review/timing-words";
import type { RegistrationTiming } from "~/domain/trials/life-cycle/registration-timing";
import { formatInstant } from "~/lib/formatting/dates";
import { WordList } from "./record-rows";

/** When and under which numbers a trial is registered, here and elsewhere, and which version of its record is shown. */
export function RegistrationFacts(props: {
  registeredAt: Date | null;
  number: string | null;
  identifiers: readonly { identifier: string; authority: string; kind: string }[];
  version: { number: number; createdAt: Date };
  timing: RegistrationTiming | null;
}) {
  const { registeredAt, number, identifiers, version, timing } = props;
  const { t } = useTranslation("public");
  const { t: review } = useTranslation("review");
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
          ...(timing ? [{ term: review("certificate.timing"), value: <TimingWords timing={timing} /> }] : []),
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
