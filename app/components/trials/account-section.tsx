import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Claim } from "~/components/ui/claim";
import { LocalWords, useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { textIn } from "~/domain/trials/text-in";
import type { TrialRecord } from "~/domain/trials/trial-record";

/** A source as it is cited. */
export interface SourceFacts {
  key: string;
  citation_en: string;
  citation_vi: string;
  url: string | null;
  dated: string | null;
}

type Account = NonNullable<TrialRecord["account"]>;

/** A cited account: the words of the source with their speaker, what it leaves out, and what we inferred, marked as ours. */
export function AccountSection({ account, sources }: { account: Account; sources: readonly SourceFacts[] }) {
  const { t } = useTranslation("public");
  const { t: fact } = useTranslation("references");
  const language = useLanguage();
  const local = useLocal();
  return (
    <Section title={t("trial.quotations")} id="account">
      <div className="space-y-6">
        {account.quotations.map(({ id, text, speaker, source }) => {
          const cited = sources.find(({ key }) => key === source);
          return (
            <Claim
              key={id}
              quotation={textIn(text, language) ?? ""}
              statement={t("account.quoted")}
              speaker={textIn(speaker, language)}
              source={{
                citation: cited ? local(cited.citation_en, cited.citation_vi) : source,
                href: cited?.url,
                date: cited?.dated,
              }}
            />
          );
        })}
      </div>
      {account.notStated.length > 0 && (
        <p className="mt-6 max-w-prose">
          <span className="font-semibold">{t("trial.notStated")}:</span>{" "}
          {account.notStated.map((code) => fact(`missingFact.${code}` as ParseKeys<"references">)).join(", ")}.
        </p>
      )}
      {account.inferences.length > 0 && (
        <div className="mt-6 max-w-prose border-s-4 border-dashed border-warn ps-4">
          <p className="text-sm font-semibold text-warn">{t("trial.inferences")}</p>
          <ul className="list-disc space-y-1 ps-5">
            {account.inferences.map(({ id, text }) => (
              <li key={id}>
                <LocalWords text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
