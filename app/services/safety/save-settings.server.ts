import { InvalidInput } from "~/lib/errors";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { setReportingRuleFromForm } from "./set-reporting-rule.server";
import { setSafetyPlanFromForm } from "./set-safety-plan.server";

/** Saves whichever of the two forms was sent: the safety plan, or a rule of reporting. */
export async function saveSettingsFromForm(work: DeskActionWork): Promise<void> {
  const intent = work.form.get("intent");
  if (intent === "plan") await setSafetyPlanFromForm(work);
  else if (intent === "rule") await setReportingRuleFromForm(work);
  else throw new InvalidInput([{ path: "intent", message: "notAChoice" }]);
}
