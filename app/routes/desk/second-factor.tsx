import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactorAct } from "~/components/accounts/factor-act";
import { GatePage } from "~/components/accounts/gate-page";
import { GiveCodeForm } from "~/components/accounts/give-code-form";
import { RecoveryCodeList } from "~/components/accounts/recovery-code-list";
import { SetUpForm } from "~/components/accounts/set-up-form";
import { Section } from "~/components/ui/section";
import type { Refused } from "~/components/forms/post-form";
import { translatorFor } from "~/lib/languages/translator";
import { pageMeta } from "~/lib/page-meta";
import { answerSecondFactor, readSecondFactorPage } from "~/services/accounts/second-factor-page.server";

export const handle = { withoutScript: true };

export async function loader(args: LoaderFunctionArgs) {
  const title = translatorFor(args.context.language).t("security:factor.title");
  return { ...(await readSecondFactorPage(args)), title };
}

export async function action(args: ActionFunctionArgs) {
  const { sendOn, status, ...answer } = await answerSecondFactor(args);
  return sendOn === undefined ? data(answer, { status }) : redirect(sendOn);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded.title) : []);

export default function SecondFactor() {
  const { title, kind, next, ...own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("security");
  if (answer?.codes) {
    return (
      <GatePage title={title}>
        <RecoveryCodeList codes={answer.codes} next={next} />
      </GatePage>
    );
  }
  if (kind === "code-awaited") {
    return (
      <GatePage title={title} lead={t("factor.giveLead")}>
        <GiveCodeForm refused={answer?.refused} />
      </GatePage>
    );
  }
  if (answer?.setUp) {
    return (
      <GatePage title={title}>
        <SetUpForm setUp={answer.setUp} refused={answer.refused} />
      </GatePage>
    );
  }
  return <OwnFactor title={title} {...own} mustSetUp={kind === "set-up-awaited"} refused={answer?.refused} />;
}

interface OwnFactorProps {
  title: string;
  inUse: boolean;
  required: boolean;
  codesLeft: number;
  mustSetUp: boolean;
  refused: Refused;
}

/** One's own second factor: set it up, or renew its codes and end it. */
function OwnFactor({ title, inUse, required, codesLeft, mustSetUp, refused }: OwnFactorProps) {
  const { t } = useTranslation("security");
  if (!inUse) {
    return (
      <GatePage title={title} lead={t(mustSetUp ? "factor.required" : "factor.off")}>
        <p className="mb-6 max-w-prose">{t("factor.offLead")}</p>
        <FactorAct act="begin" refused={refused} />
      </GatePage>
    );
  }
  return (
    <GatePage title={title} lead={`${t("factor.on")} ${t("factor.left", { count: codesLeft })}`}>
      <a href="/desk/account">{t("factor.toAccount")}</a>
      <Section title={t("factor.renewTitle")}>
        <FactorAct act="renew" refused={refused} />
      </Section>
      <Section title={t("factor.endTitle")}>
        {required ? <p>{t("factor.endBarred")}</p> : <FactorAct act="end" refused={refused} />}
      </Section>
    </GatePage>
  );
}
