import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type ActionRefusal, refusalOf } from "~/lib/action-refusal";
import { errorResponse } from "~/lib/error-response";
import { readForm } from "~/lib/read-form";
import { deskPathOr } from "~/services/accounts/local-path";
import type { SecondFactorSetUp } from "~/services/accounts/second-factor.server";
import {
  recoveryCodesLeft,
  requiresSecondFactor,
  secondFactorVisitor,
  shownAgain,
  type StepOutcome,
  takeSecondFactorStep,
} from "~/services/accounts/second-factor-step.server";

const nextOf = (request: Request) => deskPathOr(new URL(request.url).searchParams.get("next"));

/** What the page of the second factor shows to whoever has a session, at whatever stage of the gate. */
export async function readSecondFactorPage({ request, context }: LoaderFunctionArgs) {
  const visitor = await secondFactorVisitor({ request, now: context.now() });
  return {
    kind: visitor.kind,
    inUse: visitor.hasSecondFactor,
    required: requiresSecondFactor(visitor),
    codesLeft: visitor.kind === "open" && visitor.hasSecondFactor ? await recoveryCodesLeft(visitor) : 0,
    next: nextOf(request),
  };
}

/** What the page answers to a post: where to go on to, or what to show. */
export interface SecondFactorAnswer {
  sendOn?: string;
  status: number;
  refused?: ActionRefusal["refused"];
  setUp?: SecondFactorSetUp;
  codes?: string[];
}

function answerTo(outcome: StepOutcome, next: string): SecondFactorAnswer {
  switch (outcome.kind) {
    case "given":
      return { status: 302, sendOn: next };
    case "ended":
      return { status: 302, sendOn: "/desk/account" };
    case "set-up":
      return { status: 200, setUp: outcome.setUp };
    case "codes":
      return { status: 200, codes: outcome.codes };
  }
}

/** Takes a post of the page. A wrong first code shows the same secret again. */
export async function answerSecondFactor({ request, context }: ActionFunctionArgs): Promise<SecondFactorAnswer> {
  const { clientIp, settings } = context;
  const step = { request, now: context.now(), clientIp, registryName: settings.registryName };
  const visitor = await secondFactorVisitor(step);
  const form = await readForm(request);
  try {
    return answerTo(await takeSecondFactorStep(visitor, step, form), nextOf(request));
  } catch (error) {
    const refusal = refusalOf(error, form);
    if (!refusal) throw errorResponse(error) ?? error;
    const confirming = visitor.kind !== "code-awaited" && form.get("intent") === "confirm";
    const setUp = confirming ? ((await shownAgain(visitor, step)) ?? undefined) : undefined;
    delete refusal.refused.entered["code"];
    return { ...refusal, setUp, status: refusal.refused.rule === null ? 422 : 409 };
  }
}
