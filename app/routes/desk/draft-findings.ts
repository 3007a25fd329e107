import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { judgeStored, judgeTyping } from "~/services/desk/judge-typing.server";

/** What a stored section lacks, for programs and for the page that shows it. */
export const loader = authorised("trial:draft", async (work) => Response.json(await judgeStored(work)));

/** What a section lacks as its form is being written; the page asks for it while somebody types. */
export const action = authorisedAction("trial:draft", async (work) => Response.json(await judgeTyping(work)));
