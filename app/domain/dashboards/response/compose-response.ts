import type { DayCount } from "~/domain/dashboards/cohort-enrolment";
import type { BestResponseRules } from "~/domain/outcomes/best-overall-response";
import { protocolResponseRules } from "~/domain/outcomes/recist-course";
import type { TumourInstrument } from "~/domain/outcomes/tumour-instruments";
import type { DefinitionInForce } from "~/domain/outcomes/standing-response";
import type { InputIssue } from "~/lib/errors";
import { type ArmResponse, type BestResponses, bestResponses, objectiveByArm } from "./best-response-table";
import { type GmfmChange, gmfmChange } from "./gmfm-change";
import { contradictions, countsOfDays, type GroupKind, type GroupRate, groupRate } from "./rate-groups";
import type { PersonCourse, ResponsePerson } from "./response-person";
import { durationOfResponse, type TimesToEvent, timeToResponse } from "./response-times";
import { scoreCourse } from "./score-course";
import { armsOf, byDefinition, subgroupsOf } from "./subgroups";
import { tumourCourse } from "./tumour-course";
import { type Waterfall, waterfallOf } from "./waterfall";

/** A day's count with the site that it belongs to. */
export interface PlacedCount extends DayCount {
  site_id: number;
}

/** A cohort or site as a group is named by it. */
export interface NamedPlace {
  id: number;
  code: string;
  nameEn: string;
  nameVi: string;
}

/** One version of the responder definition. */
export interface DatedDefinition extends DefinitionInForce {
  version: number;
  setOn: string;
}

/** Why single participants are not shown. */
export type NotSingle = "role" | "tooMany";

/** What the response of a trial is composed of; cohorts and counts are only those that the reader may see. */
export interface ResponseFacts {
  cohorts: readonly NamedPlace[];
  sites: readonly NamedPlace[];
  counts: readonly PlacedCount[];
  /** Versions of the definition, the one in force first; without effect where a tumour instrument is the basis. */
  definitions: readonly DatedDefinition[];
  /** The instrument whose best overall response says who responded, instead of a definition. */
  tumour?: TumourInstrument | undefined;
  people: readonly ResponsePerson[] | NotSingle;
  /** Whether the reader may see outcomes by arm. */
  byArm: boolean;
  /** Days after which the protocol lets a tumour response be confirmed; absent where it states none. */
  confirmAfterDays?: number;
}

/** What needs single participants. */
export interface SingleResponses {
  subgroups: GroupRate[];
  arms: GroupRate[];
  definitions: { version: number; setOn: string; instrument: string; timepoint: string; rate: GroupRate | null }[];
  best: BestResponses;
  /** Objective response by arm of tumour criteria; empty for a reader who may not see outcomes by arm. */
  objectiveArms: ArmResponse[];
  waterfall: Waterfall;
  courses: PersonCourse[];
  toResponse: TimesToEvent | null;
  duration: TimesToEvent | null;
  gmfm: GmfmChange | null;
  tumour: boolean;
  /** What tumour responses are derived by. */
  rules: BestResponseRules;
}

/** The response of a trial as the page shows it; by best overall response it has no rates from counts. */
export interface ResponseDashboard {
  /** Null where the counts contradict one another, which are then named, and where no definition is the basis. */
  whole: GroupRate | null;
  contradictions: InputIssue[];
  cohorts: GroupRate[];
  sites: GroupRate[];
  single: SingleResponses | NotSingle;
}

function placeRates(
  kind: GroupKind,
  places: readonly NamedPlace[],
  own: (place: NamedPlace) => readonly DayCount[],
): GroupRate[] {
  return places.flatMap((place) => {
    const rate = groupRate({ kind, ...place }, countsOfDays(own(place)));
    return rate?.enrolled ? [rate] : [];
  });
}

function singleResponses(facts: ResponseFacts, people: readonly ResponsePerson[]): SingleResponses {
  const { tumour } = facts;
  const definitions = tumour === undefined ? facts.definitions : [];
  const [inForce] = definitions;
  const rules = protocolResponseRules(facts.confirmAfterDays);
  const courses = people
    .map((person) => (tumour ? tumourCourse(person, tumour, rules) : inForce ? scoreCourse(person, inForce) : null))
    .filter((course) => course !== null);
  return {
    subgroups: inForce ? subgroupsOf(people, inForce) : [],
    arms: inForce && facts.byArm ? armsOf(people, inForce) : [],
    definitions: definitions.map((definition) => ({
      version: definition.version,
      setOn: definition.setOn,
      instrument: definition.instrument,
      timepoint: definition.timepoint,
      rate: byDefinition(people, definition, String(definition.version)),
    })),
    best: bestResponses(courses, people.filter(({ enrolledOn }) => enrolledOn !== null).length, tumour !== undefined),
    objectiveArms: tumour && facts.byArm ? objectiveByArm(people, courses) : [],
    waterfall: waterfallOf(courses),
    courses,
    toResponse: timeToResponse(courses),
    duration: durationOfResponse(courses),
    gmfm: inForce ? gmfmChange(people, inForce.timepoint) : null,
    tumour: tumour !== undefined,
    rules,
  };
}

/**
 * The response of a trial: of the whole and by cohort and site from daily counts; by sex, age, arm and version of the
 * definition, and participant by participant, where the reader may see those. Groups keep the order of their codes.
 */
export function composeResponse(facts: ResponseFacts): ResponseDashboard {
  const { counts, people } = facts;
  const all = countsOfDays(counts);
  const single = typeof people === "string" ? people : singleResponses(facts, people);
  if (facts.tumour !== undefined) return { whole: null, contradictions: [], cohorts: [], sites: [], single };
  return {
    whole: groupRate({ kind: "whole", code: "" }, all),
    contradictions: contradictions(all),
    cohorts: placeRates("cohort", facts.cohorts, ({ id }) => counts.filter(({ cohort_id }) => cohort_id === id)),
    sites: placeRates("site", facts.sites, ({ id }) => counts.filter(({ site_id }) => site_id === id)),
    single,
  };
}
