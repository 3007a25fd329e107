import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { printExpansion, printLookedExpansion } from "~/services/dashboards/expansion-page.server";

/** A proposed expansion's page as a PDF, in both languages. */
export const loader = authorised("progress:read", (work) => printExpansion(work));

/** The same with accumulating outcomes: a look that is recorded. */
export const action = authorisedAction("outcomes:look", (work) => printLookedExpansion(work));
