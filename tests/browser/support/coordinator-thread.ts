import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDay } from "~/lib/civil-day";
import { formatDate } from "~/lib/formatting/dates";
import { codeOf, enter, eventForm, liveFlow, screen, timelineOf, trialDesk } from "./cohort-work";
import { fieldOf, followLink, pressButton, refusalsOn, regionOf, shows } from "./pressing";
import { comeAs, password, type Stage, type Visitor } from "./visitor";

/** One person's way at the coordinator's own site, a second one who is not eligible, and the other site's doors shut. */
export function coordinatorThread(stage: () => Stage): void {
  describe("a coordinator keeps the cohort of one site", () => {
    let coordinator: Visitor;
    let own = "";
    const today = civilDay(new Date());
    const ago = (days: number) => addDays(today, -days);
    const participantPage = (code: string) => `${trialDesk}/participants/${code}`;
    const box = (name: "consented" | "inScreening" | "enrolled" | "inManufacture" | "infused" | "evaluable") =>
      coordinator.t(`public:flow.box.${name}`);

    /** The live counts that differ after the work, with the difference of each. */
    async function movedBy(work: () => Promise<unknown>): Promise<Record<string, number>> {
      const before = await liveFlow(coordinator);
      await work();
      const after = await liveFlow(coordinator);
      const labels = Object.keys(after);
      expect(labels.length).toBeGreaterThan(8);
      return Object.fromEntries(
        labels
          .map((label) => [label, (after[label] ?? 0) - (before[label] ?? 0)] as const)
          .filter(([, by]) => by !== 0),
      );
    }
    const atParticipant = async (work: Parameters<typeof enter>[1]) => {
      await coordinator.open(participantPage(own));
      expect(await enter(coordinator, work)).toBe(200);
    };

    beforeAll(async () => {
      coordinator = await comeAs(stage(), "coordinator");
    });

    afterAll(() => coordinator?.leave());

    it("screens with consent, and the live count of screened moves by one", async () => {
      const moved = await movedBy(async () => {
        expect(await screen(coordinator, { consentedOn: ago(10) })).toBe(200);
        own = codeOf(coordinator);
      });
      expect(moved).toEqual({ [box("consented")]: 1, [box("inScreening")]: 1 });
    });

    it("enrols and infuses, and the live counts move by one", async () => {
      const enrolled = await movedBy(() => atParticipant({ kind: "enrolled", on: ago(6), eligible: "yes" }));
      expect(enrolled).toMatchObject({ [box("enrolled")]: 1, [box("inScreening")]: -1, [box("inManufacture")]: 1 });
      const infused = await movedBy(() => atParticipant({ kind: "infused", on: ago(3) }));
      expect(infused).toMatchObject({ [box("infused")]: 1, [box("inManufacture")]: -1 });
      expect(infused[box("enrolled")]).toBeUndefined();
    });

    it("assesses at baseline and at month 6: a score out of range is named, and who has both is evaluable", async () => {
      const { page, t, open } = coordinator;
      const assess = async (timepoint: string, scores: readonly [string, string, string]) => {
        await open(participantPage(own));
        await followLink(page, page, t("desk:participant.assess"));
        const form = page.getByRole("main");
        await fieldOf(form, t("desk:assessment.timepoint")).selectOption(timepoint);
        const instruments = ["pain-0-100", "function-0-100", "patient-global-0-100"] as const;
        for (const [index, name] of instruments.entries()) {
          await fieldOf(form, t(`desk:instrument.${name}`)).fill(scores[index] ?? "");
        }
        return pressButton(page, form, t("desk:assessment.submit"));
      };
      expect(await assess("baseline", ["160", "55", "62"])).toBe(422);
      expect((await refusalsOn(page)).join()).toContain(t("errors:outOfRange", { lowest: 0, highest: 100 }));
      expect(await fieldOf(page, t("desk:instrument.function-0-100")).inputValue()).toBe("55");
      const moved = await movedBy(async () => {
        expect(await assess("baseline", ["60", "55", "62"])).toBe(200);
        expect(await assess("month-6", ["20", "21", "18"])).toBe(200);
      });
      expect(moved[box("evaluable")]).toBe(1);
    });

    it("corrects a day with a reason; the earlier entry stays readable", async () => {
      const { page, t, open } = coordinator;
      await open(participantPage(own));
      const reason = "Nhập nhầm ngày / the day was mistyped";
      expect(await enter(coordinator, { kind: "infused", on: ago(2), corrects: { number: 3, reason: "" } })).toBe(422);
      expect((await refusalsOn(page)).join()).toContain(t("errors:required"));
      await fieldOf(eventForm(coordinator), t("desk:event.reason")).fill(reason);
      expect(await pressButton(page, eventForm(coordinator), t("desk:event.submit"))).toBe(200);
      const timeline = await timelineOf(coordinator);
      expect(timeline).toHaveLength(4);
      expect(timeline[2]).toContain(t("desk:timeline.replaced", { number: 4 }));
      expect(timeline[3]).toContain(t("desk:timeline.corrects", { number: 3, reason }));
      expect(timeline[3]).toContain(formatDate(ago(2), stage().language));
    });

    it("is refused a day in the future, with what was typed kept", async () => {
      const { page, t } = coordinator;
      const tomorrow = addDays(today, 1);
      expect(await enter(coordinator, { kind: "completed", on: tomorrow, note: "Visit 9" })).toBe(409);
      expect(await refusalsOn(page)).toEqual([t("errors:rule.event_in_the_future")]);
      const form = eventForm(coordinator);
      expect(await fieldOf(form, t("desk:event.happenedOn")).inputValue()).toBe(tomorrow);
      expect(await fieldOf(form, t("desk:event.note")).inputValue()).toBe("Visit 9");
      expect(await fieldOf(form, t("desk:event.kind")).inputValue()).toBe("completed");
    });

    it("enrols somebody who is not eligible only with the reason, which the timeline shows as a major deviation", async () => {
      const { page, t } = coordinator;
      await screen(coordinator, { consentedOn: ago(4) });
      const note = "Kellgren-Lawrence 4";
      expect(await enter(coordinator, { kind: "enrolled", on: ago(1), eligible: "no", note })).toBe(422);
      expect((await refusalsOn(page)).join()).toContain(t("errors:deviation_ineligible"));
      const form = eventForm(coordinator);
      expect(await fieldOf(form, t("desk:event.note")).inputValue()).toBe(note);
      const reason = "Phim được đọc lại sau khi thu nhận / film re-read after enrolment";
      await fieldOf(form, t("desk:event.deviationReason")).fill(reason);
      expect(await pressButton(page, form, t("desk:event.submit"))).toBe(200);
      const words = t("desk:timeline.deviation", { class: t("desk:timeline.class.major"), reason });
      expect((await timelineOf(coordinator)).at(-1)).toContain(words);
      expect(await shows(regionOf(page, t("desk:timeline.title")), note)).toBe(true);
    });

    it("finds nothing where a participant of another site is, neither to read nor to write", async () => {
      const { page, t, open } = coordinator;
      const elsewhere = await comeAs(stage(), "coordinator-2");
      await elsewhere.open(`${trialDesk}/participants`);
      const code = await elsewhere.page.getByRole("main").getByRole("rowheader").first().innerText();
      expect(await elsewhere.open(participantPage(code))).toBe(200);
      await elsewhere.leave();
      expect(await open(participantPage(code))).toBe(404);
      expect(await shows(page, t("errors:page.notFound.title"))).toBe(true);
      const form = { kind: "lost", happenedOn: today, password };
      const posted = await page.request.post(participantPage(code), { form, headers: { origin: stage().url } });
      expect(posted.status()).toBe(404);
    });

    it("leaves no fault in the browser", () => {
      expect(coordinator.faults()).toEqual([]);
    });
  });
}
