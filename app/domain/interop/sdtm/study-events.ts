import type { EventKind } from "~/domain/cohorts/participant-event";
import type { ImportNotes } from "./import-notes";
import { type SdtmRow, sdtmDay, variable } from "./sdtm-table";

/** An event as a study's domains tell it. */
export interface StudyEvent {
  kind: EventKind;
  happenedOn: string;
  details: Record<string, string>;
}

/** What completion codes of dispositions mean here (CDISC codelist NCOMPLT); any other discontinuation is leaving the trial. */
const dispositions: Readonly<Record<string, EventKind>> = {
  COMPLETED: "completed",
  "SCREEN FAILURE": "screening_failed",
  "LOST TO FOLLOW-UP": "lost",
  DEATH: "died",
};

/** The disposition of one DS row: a randomisation allocates and enrols, a disposition event ends. */
function disposed(row: SdtmRow, dm: SdtmRow, notes: ImportNotes): StudyEvent[] {
  const decoded = variable(row, "DSDECOD") ?? "";
  const category = variable(row, "DSCAT") ?? "";
  const happenedOn = sdtmDay(row, "DSSTDTC") ?? sdtmDay(row, "DSDTC");
  if (happenedOn === null) {
    notes.leaveOut("DS", `exchange:sdtm.left.noFullDate?name=${encodeURIComponent(decoded)}`);
    return [];
  }
  if (decoded === "RANDOMIZED") {
    const arm = variable(dm, "ARMCD");
    const details: Record<string, string> = arm === null ? {} : { arm };
    return [
      { kind: "enrolled", happenedOn, details: {} },
      { kind: "allocated", happenedOn, details },
    ];
  }
  if (decoded === "INFORMED CONSENT OBTAINED") return [{ kind: "consented", happenedOn, details: {} }];
  if (category !== "DISPOSITION EVENT") {
    notes.leaveOut("DS", `${category}: ${decoded}`);
    return [];
  }
  const kind = dispositions[decoded] ?? "left";
  const term = variable(row, "DSTERM");
  const details = { disposition: decoded, ...(term === null || term === decoded ? {} : { note: term }) };
  return [{ kind, happenedOn: kind === "died" ? (sdtmDay(dm, "DTHDTC") ?? happenedOn) : happenedOn, details }];
}

/** The order of events of one day. */
const order: readonly EventKind[] = ["consented", "screening_failed", "enrolled", "allocated", "infused"];

function placeOf({ kind, happenedOn }: StudyEvent): string {
  const place = order.indexOf(kind);
  return `${happenedOn} ${place < 0 ? order.length : place}`;
}

/**
 * The events of one subject by DM and DS: consent (RFICDTC), randomisation as enrolment and allocation to the planned arm
 * (ARMCD), first treatment (RFXSTDTC) with the arm actually received (ACTARMCD), and the disposition. Where nobody was
 * randomised but somebody treated, treatment enrols.
 */
export function studyEvents(dm: SdtmRow, ds: readonly SdtmRow[], notes: ImportNotes): StudyEvent[] {
  const consentedOn = sdtmDay(dm, "RFICDTC");
  const treatedOn = sdtmDay(dm, "RFXSTDTC");
  const received = variable(dm, "ACTARMCD");
  const told = ds.flatMap((row) => disposed(row, dm, notes));
  const enrolled = told.some(({ kind }) => kind === "enrolled");
  const events: StudyEvent[] = [
    ...(consentedOn === null ? [] : [{ kind: "consented" as const, happenedOn: consentedOn, details: {} }]),
    ...told,
    ...(treatedOn === null || enrolled ? [] : [{ kind: "enrolled" as const, happenedOn: treatedOn, details: {} }]),
    ...(treatedOn === null
      ? []
      : [
          {
            kind: "infused" as const,
            happenedOn: treatedOn,
            details: received === null ? {} : ({ actualArm: received } as Record<string, string>),
          },
        ]),
  ];
  const once = events.filter(
    (event, place) => event.kind === "left" || events.findIndex(({ kind }) => kind === event.kind) === place,
  );
  return once.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
