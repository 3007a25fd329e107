import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { useTerm } from "~/components/ui/use-term";
import { eventKinds } from "~/domain/cohorts/participant-event";

/** What an audit entry's verb and entity are called; null for those without words, which are shown as they are kept. */
export interface VerbWords {
  verb: (verb: string) => string | null;
  entity: (entity: string) => string;
}

/** Words for the verbs of the audit: an event by its kind, else the form and what was done with it. */
export function useVerbWords(): VerbWords {
  const { t, i18n } = useTranslation("queries");
  const term = useTerm();
  const words = (key: string): string | null =>
    i18n.exists(key, { ns: "queries" }) ? t(key as ParseKeys<"queries">) : null;
  return {
    verb: (verb) => {
      const [form = "", act = ""] = verb.split(".");
      if (form === "participant" && eventKinds.some((kind) => kind === act)) return term("eventKind", act);
      const [of, done] = [words(`audit.forms.${form}`), words(`audit.acts.${act}`)];
      return of !== null && done !== null ? t("audit.verb", { form: of, act: done }) : null;
    },
    entity: (entity) => (entity === "participant" ? t("participant") : (words(`audit.forms.${entity}`) ?? entity)),
  };
}
