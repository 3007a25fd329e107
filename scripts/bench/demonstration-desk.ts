import { Agent } from "node:http";
import {
  demonstrationDomain,
  demonstrationPassword,
} from "~/services/founding/demonstration/demonstration-accounts.server";
import { expectStatus, sendRequest, type Shot } from "./send-request";

/** The public id of the demonstration trial. */
export const demonstrationTrial = "demo-knee-osteoarthritis";

/** Signs in as one of the demonstration's accounts, the investigator unless said otherwise; returns the `Cookie` header of the session. */
export async function signInAtDesk(origin: string, who = "investigator"): Promise<string> {
  const agent = new Agent();
  const form = new URLSearchParams({ email: `${who}@${demonstrationDomain}`, password: demonstrationPassword });
  const shot: Shot = { method: "POST", path: "/desk/sign-in", form: form.toString() };
  const answer = await sendRequest(agent, origin, shot);
  agent.destroy();
  expectStatus(shot, answer, 302);
  return (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0]).join("; ");
}
