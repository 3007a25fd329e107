import { sectionNames } from "~/domain/trials/section-names";
import { trialDesk } from "./cohort-work";
import { pressButton } from "./pressing";
import { firstChoice, recordEntries } from "./record-entries";
import { comeAs, password, type Stage, type Visitor } from "./visitor";

/** What the braces in a page's address stand for. */
export type Places = Record<"draft" | "submitted" | "participant" | "proposal", string>;

const lastPart = (address: string) => new URL(address).pathname.split("/").at(-1) ?? "";

async function startDraft({ page, t, open }: Visitor): Promise<string> {
  await open("/desk/trials");
  await pressButton(page, page, t("desk:trials.startButton"));
  return lastPart(page.url());
}

/** Fills and submits a draft by posting its forms, without going through the pages. */
async function submit({ page }: Visitor, origin: string, draft: string): Promise<void> {
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await page.request.post(`/desk/trials/${draft}${path}`, { form, headers: { origin } });
    if (!answer.ok()) throw new Error(`${path} was answered with ${answer.status()}`);
  };
  for (const section of sectionNames) {
    const entries = recordEntries[section];
    const rows = [
      ...Object.keys(entries)
        .join("\n")
        .matchAll(/^(\w+\.(\d+))\.\w/gm),
    ];
    const ids = Object.fromEntries(rows.map(([, row = "", position = ""]) => [`${row}.id`, `row-${position}`]));
    const typed = Object.entries(entries).map(([path, value]) => [path, value === firstChoice ? "row-0" : value]);
    await post(`/draft/${section}`, { ...(Object.fromEntries(typed) as typeof entries), ...ids, revision: "0" });
  }
  await post("", { intent: "submit", password });
}

/** Makes an empty draft and a submitted trial, and finds a participant and a proposal to look at. */
export async function preparePlaces(stage: Stage): Promise<Places> {
  const investigator = await comeAs(stage, "investigator");
  const draft = await startDraft(investigator);
  const submitted = await startDraft(investigator);
  await submit(investigator, stage.url, submitted);
  await investigator.leave();
  const coordinator = await comeAs(stage, "coordinator");
  await coordinator.open(`${trialDesk}/participants?stage=completed`);
  const participant = await coordinator.page.getByRole("main").getByRole("rowheader").first().innerText();
  await coordinator.leave();
  const regulator = await comeAs(stage, "regulator");
  await regulator.open(trialDesk);
  const { page, t } = regulator;
  const link = page.getByRole("link", { name: t("desk:link.proposal", { count: 50 }), exact: true });
  const proposal = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  await regulator.leave();
  return { draft, submitted, participant, proposal };
}

/** The address with its braces filled in. */
export function addressOf(path: string, places: Places): string {
  return path.replace(/\{(\w+)\}/g, (_, name: keyof Places) => places[name]);
}
