import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isRegistrationNumber } from "~/domain/trials/registration-number";
import { sectionNames } from "~/domain/trials/section-names";
import { foldText } from "~/lib/fold-text";
import { addRow, controlAt, fillIn, missingItems, openSection, removeRow, rowAt, saveSection } from "./draft-editing";
import { followLink, fieldOf, press, pressButton, refusalsOn, regionOf, shows } from "./pressing";
import { recordEntries } from "./record-entries";
import { comeAs, comeBy, password, type Stage, type Visitor } from "./visitor";

const numberOnPage = /\b[A-Z]{2,10}-\d{4}-\d{5}-\d\b/;

/** From an empty draft to a public registration: the investigator writes, the regulator returns it once, then registers. */
export function investigatorThread(stage: () => Stage): void {
  describe("an investigator registers a trial", () => {
    let investigator: Visitor;
    let regulator: Visitor;
    let reader: Visitor;
    let draft = "";
    let number = "";
    const returnReason = "Tiêu chí đánh giá chính cần nêu rõ cách đo / State how the primary outcome is measured.";
    const publicAddress = () => draft.replace("/desk", "");

    const act = (visitor: Visitor, name: "submit" | "register" | "return") =>
      regionOf(visitor.page, visitor.t(`desk:act.${name}.title`));
    const confirm = async (visitor: Visitor, name: "submit" | "register" | "return", typed = password) => {
      await fieldOf(act(visitor, name), visitor.t("ui:form.password")).fill(typed);
      return pressButton(visitor.page, act(visitor, name), visitor.t(`desk:act.${name}.button`));
    };
    const openReview = async () => {
      const { page, t, open } = regulator;
      await open("/desk");
      const waiting = regionOf(page, t("desk:home.waiting")).first();
      await press(page, waiting.locator(`a[href="${draft}/review"]`));
    };

    beforeAll(async () => {
      investigator = await comeAs(stage(), "investigator");
      regulator = await comeAs(stage(), "regulator");
      reader = await comeBy(stage());
    });

    afterAll(() => Promise.all([investigator, regulator, reader].map((visitor) => visitor?.leave())));

    it("starts a draft on behalf of the organisation, with everything required in the list of what is missing", async () => {
      const { page, t, open } = investigator;
      await open("/desk/trials");
      await pressButton(page, page, t("desk:trials.startButton"));
      draft = new URL(page.url()).pathname;
      expect(draft).toMatch(/^\/desk\/trials\/t-/);
      expect((await missingItems(investigator)).length).toBeGreaterThan(25);
      expect(await page.getByRole("button", { name: t("desk:act.submit.button"), exact: true }).count()).toBe(0);
    });

    it("keeps what is typed when a row is added, and the other rows when one is removed", async () => {
      await openSection(investigator, "design");
      await fillIn(investigator, { "conditions.0.name.en": "First", "conditions.1.name.en": "Second" });
      await addRow(investigator, "interventions");
      expect(await controlAt(investigator, "conditions.1.name.en").inputValue()).toBe("Second");
      await removeRow(investigator, "conditions", 0);
      expect(await controlAt(investigator, "conditions.0.name.en").inputValue()).toBe("Second");
      expect(await rowAt(investigator, "conditions", 1).count()).toBe(0);
    });

    it("shortens the list with every section, and cannot be submitted before it holds nothing required", async () => {
      const { page, t, open } = investigator;
      await open(draft);
      let before = (await missingItems(investigator)).length;
      for (const section of sectionNames) {
        const lacks = (await missingItems(investigator)).some((item) => item.includes(t("record:list.severity.error")));
        const submits = page.getByRole("button", { name: t("desk:act.submit.button"), exact: true });
        expect(await submits.count(), section).toBe(lacks ? 0 : 1);
        await openSection(investigator, section);
        await fillIn(investigator, recordEntries[section]);
        expect(await saveSection(investigator)).toBe(200);
        const after = (await missingItems(investigator)).length;
        expect(after, section).toBeLessThan(before);
        before = after;
        if (section === "identification") {
          const posted = { form: { intent: "submit", password }, headers: { origin: stage().url } };
          const answer = await page.request.post(draft, posted);
          expect(answer.status()).toBe(409);
        }
      }
      expect(
        (await missingItems(investigator)).filter((item) => item.includes(t("record:list.severity.error"))),
      ).toEqual([]);
    });

    it("names a wrong password, and submits with the right one", async () => {
      const { page, t } = investigator;
      expect(await confirm(investigator, "submit", "not the password")).toBe(422);
      expect(await refusalsOn(page)).toEqual([`${t("ui:form.password")}: ${t("errors:wrongPassword")}`]);
      expect(await confirm(investigator, "submit")).toBe(200);
      expect(await shows(page, t("words:standing.submitted"))).toBe(true);
      expect(await act(investigator, "submit").count()).toBe(0);
    });

    it("is returned with a reason, which is kept when the password is mistyped and which the investigator reads", async () => {
      const { t } = regulator;
      await openReview();
      await fieldOf(act(regulator, "return"), t("desk:act.reason")).fill(returnReason);
      expect(await confirm(regulator, "return", "not the password")).toBe(422);
      expect(await fieldOf(act(regulator, "return"), t("desk:act.reason")).inputValue()).toBe(returnReason);
      expect(await confirm(regulator, "return")).toBe(200);
      await investigator.open(draft);
      expect(await shows(investigator.page, returnReason)).toBe(true);
      expect(await shows(investigator.page, investigator.t("desk:draft.returned"))).toBe(true);
    });

    it("is changed and submitted again", async () => {
      await openSection(investigator, "outcomes");
      await fillIn(investigator, { "primary.0.method.en": "Recorded at each visit by CTCAE 5.0" });
      await saveSection(investigator);
      expect(await confirm(investigator, "submit")).toBe(200);
      expect(await reader.open(publicAddress())).toBe(404);
    });

    it("is registered, with a number whose check digit fits on the public page", async () => {
      await openReview();
      expect(await confirm(regulator, "register")).toBe(200);
      expect(await reader.open(publicAddress())).toBe(200);
      number = numberOnPage.exec(await reader.page.getByRole("main").innerText())?.[0] ?? "";
      expect(number).not.toBe("");
      expect(isRegistrationNumber(number)).toBe(true);
      expect(await regulator.page.getByRole("main").innerText()).toContain(number);
    });

    it("is reached by its number, which leads to its permanent address", async () => {
      expect(await reader.open(`/trials/${number}`)).toBe(200);
      expect(new URL(reader.page.url()).pathname).toBe(publicAddress());
    });

    it("is found with and without Vietnamese marks", async () => {
      const { page, t, open } = reader;
      const words = "phổi tắc nghẽn mạn tính";
      for (const typed of [words, foldText(words)]) {
        await open("/trials");
        await fieldOf(page.getByRole("search"), t("public:trials.search")).fill(typed);
        await pressButton(page, page.getByRole("search"), t("ui:search"));
        const found = await page
          .getByRole("rowheader")
          .locator("a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        expect(found, typed).toContain(publicAddress());
        expect(found.length, typed).toBeLessThan(5);
      }
    });

    it("shows the registration in its history, and only that: what was submitted and returned is not public", async () => {
      const { page, t, open } = reader;
      await open(publicAddress());
      await followLink(page, page.getByRole("main"), t("public:trial.tab.history"));
      const rows = await page.getByRole("rowheader").count();
      expect(rows).toBe(1);
      const [row] = await page
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader") })
        .allInnerTexts();
      expect(row).toContain(t("words:versionKind.registration"));
      expect(row).toContain(t("words:role.regulator"));
    });

    it("leaves no fault in any browser", () => {
      expect([investigator, regulator, reader].flatMap((visitor) => visitor.faults())).toEqual([]);
    });
  });
}
