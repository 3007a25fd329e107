import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDay } from "~/lib/civil-day";
import { formatDate } from "~/lib/formatting/dates";
import { demonstrationNumber } from "~/services/founding/demonstration/open-trial.server";
import { enrolOneMore, trialDesk, trialPublic } from "./cohort-work";
import { decide, type DecisionWork } from "./decision-work";
import { fieldOf, followLink, pressButton, refusalsOn, regionOf, shows } from "./pressing";
import { comeAs, comeBy, password, type Stage, type Visitor } from "./visitor";

/** The regulator reads the portfolio, publishes, and transcribes two decisions on one proposal; the public reads along. */
export function regulatorThread(stage: () => Stage): void {
  describe("a regulator publishes and transcribes decisions", () => {
    let regulator: Visitor;
    let reader: Visitor;
    let late: Visitor;
    const today = civilDay(new Date());
    const ago = (days: number) => addDays(today, -days);
    const decision: DecisionWork = {
      kind: "approved_with_conditions",
      number: "4127",
      symbol: "QĐ-BYT",
      decidedOn: ago(2),
      signatory: "Trần Văn Thuấn (minh họa)",
      council: "Hội đồng đạo đức quốc gia (minh họa)",
      opinion: "Đồng ý, đề nghị theo dõi thêm 12 tháng",
      opinionOn: ago(20),
      conditions: "Báo cáo an toàn sau mỗi 10 người được truyền",
    };

    /** What the public progress page says: its line with the data date, and how many are enrolled in all cohorts. */
    async function published(): Promise<{ dataDate: string; enrolled: number }> {
      const { page, t, open } = reader;
      await open(`${trialPublic}/progress`);
      const [before = "", after = ""] = t("ui:dataAsOf", { date: "|" }).split("|");
      const dataDate = await page.getByText(before).filter({ hasText: after }).first().innerText();
      const rows = page
        .getByRole("table", { name: t("public:progress.enrolment.byCohort"), exact: true })
        .getByRole("row");
      const counts = await rows.locator("td:last-child").allInnerTexts();
      return { dataDate, enrolled: counts.reduce((sum, count) => sum + Number(count), 0) };
    }

    beforeAll(async () => {
      regulator = await comeAs(stage(), "regulator");
      late = await comeAs(stage(), "regulator");
      reader = await comeBy(stage());
    });

    afterAll(() => Promise.all([regulator, late, reader].map((visitor) => visitor?.leave())));

    it("reads every registered trial in the portfolio, and the synthetic one apart from them", async () => {
      const { page, t, open } = regulator;
      await open("/desk");
      await followLink(page, page, t("desk:nav.portfolio"));
      const synthetic = regionOf(page, t("desk:portfolio.synthetic")).first();
      expect(await shows(synthetic, demonstrationNumber)).toBe(true);
      expect(await shows(regionOf(page, t("desk:portfolio.registered")).first(), demonstrationNumber)).toBe(false);
      const row = synthetic.getByRole("row").filter({ hasText: demonstrationNumber });
      await followLink(page, row, t("desk:link.progress"));
      expect(await shows(page, t("desk:live.leadWhole"))).toBe(true);
    });

    it("publishes a snapshot: the public totals and their data date change only then", async () => {
      const coordinator = await comeAs(stage(), "coordinator");
      const before = await published();
      await enrolOneMore(coordinator, today);
      await coordinator.leave();
      expect(await published()).toEqual(before);

      const { page, t, open } = regulator;
      await open(trialDesk);
      const form = regionOf(page, t("desk:act.publish.title"));
      await fieldOf(form, t("desk:act.reason")).fill("Công bố theo đề nghị");
      await fieldOf(form, t("ui:form.password")).fill(password);
      expect(await pressButton(page, form, t("desk:act.publish.button"))).toBe(200);

      const after = await published();
      expect(after.enrolled).toBeGreaterThan(before.enrolled);
      expect(after.dataDate).toContain(formatDate(today, stage().language));
      expect(before.dataDate).not.toContain(formatDate(today, stage().language));
    });

    it("must state the conditions of an approval with conditions, and keeps what was typed", async () => {
      const { page, t, open } = regulator;
      await open(trialDesk);
      await followLink(page, page, t("desk:link.proposal", { count: 50 }));
      await late.open(new URL(page.url()).pathname);
      expect(await decide(regulator, { ...decision, conditions: "" })).toBe(422);
      expect(await refusalsOn(page)).toEqual([`${t("desk:decision.conditions")}: ${t("errors:required")}`]);
      expect(await fieldOf(page, t("desk:decision.signatory")).inputValue()).toBe(decision.signatory);
      expect(
        await page.getByRole("radio", { name: t(`words:decision.${decision.kind}`), exact: true }).isChecked(),
      ).toBe(true);
    });

    it("transcribes a deferral, which leaves the proposal open, and after it the approval with its conditions", async () => {
      const { page, t } = regulator;
      const versions = await historyRows();
      expect(await decide(regulator, { ...decision, kind: "deferred", number: "4001", decidedOn: ago(9) })).toBe(200);
      expect(await shows(page, t("words:decision.deferred"))).toBe(true);
      expect(await historyRows()).toBe(versions);
      await regulator.open(new URL(page.url()).pathname);
      expect(await decide(regulator, decision)).toBe(200);
      expect(await regionOf(page, t("desk:decision.transcribe")).count()).toBe(0);
      expect(await historyRows()).toBe(versions + 1);
    });

    it("lets the public read number, symbol, date, signatory, conditions and the council's opinion", async () => {
      const { page, t, open } = reader;
      await open(trialPublic);
      const words = await regionOf(page, t("public:trial.proposals")).innerText();
      const { number, symbol, signatory, council, opinion, conditions, decidedOn, opinionOn, kind } = decision;
      const dates = [decidedOn, opinionOn].map((date) => formatDate(date, stage().language));
      for (const said of [
        number,
        symbol,
        signatory,
        council,
        opinion,
        conditions,
        ...dates,
        t(`words:decision.${kind}`),
      ]) {
        expect(words).toContain(said);
      }
    });

    it("lets the public compare the version of the decision with the one before it", async () => {
      const { page, t, open } = reader;
      await open(`${trialPublic}/history`);
      const newest = page
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader") })
        .first();
      expect(await newest.innerText()).toContain(t("words:versionKind.decision"));
      const number = Number(await newest.getByRole("rowheader").innerText());
      await followLink(page, newest, t("public:history.compare", { number: number - 1 }));
      const changed = await page
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader") })
        .allInnerTexts();
      expect(changed.some((row) => row.includes("42") && row.includes("92"))).toBe(true);
      expect(changed.some((row) => row.includes(decision.number))).toBe(true);
    });

    it("is refused a second decision, from a page that was opened before the first", async () => {
      expect(await decide(late, { ...decision, kind: "rejected", conditions: "" })).toBe(409);
      expect(await refusalsOn(late.page)).toEqual([late.t("errors:rule.decision_is_final")]);
    });

    it("leaves no fault in any browser", () => {
      expect([regulator, late, reader].flatMap((visitor) => visitor.faults())).toEqual([]);
    });

    async function historyRows(): Promise<number> {
      await reader.open(`${trialPublic}/history`);
      return reader.page.getByRole("rowheader").count();
    }
  });
}
