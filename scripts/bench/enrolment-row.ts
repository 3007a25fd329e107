import type pg from "pg";
import { type BenchRow, warmUpRequests } from "./alternate-rounds";
import type { BenchSettings } from "./bench-settings";
import {
  countEnrolled,
  enrolment,
  type EnrolmentPlace,
  openEnrolment,
  screenAtDesk,
  signInAtDesk,
} from "./demonstration-desk";
import type { KeptProcess } from "./kept-process";
import type { Shot } from "./send-request";

/** The row that writes, with what is needed to check that it did. */
export interface EnrolmentRow {
  row: BenchRow;
  /** @throws Error unless the book holds exactly as many further enrolled participants as the app answered posts. */
  check(client: pg.Client, answered: number): Promise<void>;
}

function shotFrom(codes: readonly string[], shotOf: (code: string) => Shot): (place: number) => Shot {
  return (place) => {
    const code = codes[place];
    if (code === undefined) throw new Error("More enrolments were asked for than participants were screened.");
    return shotOf(code);
  };
}

function bareShot(place: EnrolmentPlace, code: string): Shot {
  const { form } = enrolment("", place, code);
  return { method: "POST", path: `/enrol?code=${code}`, form };
}

/** Signs in, screens a participant for every enrolment there will be, and hands the row. */
export async function enrolmentRow(
  ceiling: KeptProcess,
  app: KeptProcess,
  client: pg.Client,
  settings: BenchSettings,
): Promise<EnrolmentRow> {
  const cookie = await signInAtDesk(app.url);
  const place = await openEnrolment(client);
  const count = warmUpRequests({ writes: true }, settings) + settings.pairs * settings.writeRequests;
  const desk = { origin: app.url, cookie, connections: settings.connections };
  const codes = await screenAtDesk(desk, client, place, count);
  const before = await countEnrolled(client, place);
  const row: BenchRow = {
    name: "enrolment event",
    asked: "POST of the desk's form, signed in: session, permission, scope, rules, projections, audit, one transaction",
    ceilingDoes: "one insert into a bare table",
    writes: true,
    ceiling: {
      origin: ceiling.url,
      pid: ceiling.pid,
      status: 204,
      shotAt: shotFrom(codes, (code) => bareShot(place, code)),
    },
    app: {
      origin: app.url,
      pid: app.pid,
      status: 302,
      shotAt: shotFrom(codes, (code) => enrolment(cookie, place, code)),
    },
  };
  return {
    row,
    async check(reader, answered) {
      const enrolled = (await countEnrolled(reader, place)) - before;
      if (enrolled !== answered) throw new Error(`${answered} enrolments were answered, ${enrolled} are in the book.`);
    },
  };
}
