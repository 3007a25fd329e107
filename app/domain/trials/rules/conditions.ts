import type { LocalText } from "../local-text";
import type { TrialRecord } from "../trial-record";

/** Whether a text is stated in English. */
export const english = (value: LocalText | undefined): boolean => Boolean(value?.en);

/** Whether a text is stated in Vietnamese. */
export const vietnamese = (value: LocalText | undefined): boolean => Boolean(value?.vi);

/** Both languages of several texts in one, in small letters. */
export const inSmallLetters = (...values: (LocalText | undefined)[]): string =>
  values
    .flatMap((value) => [value?.en ?? "", value?.vi ?? ""])
    .join(" ")
    .toLowerCase();

/** Whether no text comes twice; capitals and outer spaces do not count, nor do empty texts. */
export function allDiffer(texts: readonly (string | undefined)[]): boolean {
  const stated = texts.flatMap((text) => (text ? [text.trim().toLowerCase()] : []));
  return new Set(stated).size === stated.length;
}

/** Whether one date lies before another, as far as both are known; an absent one lies before nothing. */
export function isBefore(date: string | undefined, other: string | undefined): boolean {
  if (!date || !other) return false;
  return date.slice(0, other.length) < other.slice(0, date.length);
}

const vietnameseLetters = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/**
 * Whether a text is Vietnamese: four words or more, of which two in five bear a Vietnamese letter. Names of places and people
 * within an English sentence stay below that.
 */
export function readsAsVietnamese(text: string | undefined): boolean {
  const words = (text ?? "").split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length >= 4 && words.filter((word) => vietnameseLetters.test(word)).length >= words.length * 0.4;
}

/** An observational study states neither arms' design nor phase. */
export const isObservational = ({ design }: TrialRecord): boolean => design.studyType === "observational";

/** Participants are being recruited, by either of the two lists of statuses. */
export function isRecruiting({ enrolment }: TrialRecord): boolean {
  return (
    enrolment.recruitmentStatus === "recruiting" ||
    enrolment.overallStatus === "recruiting" ||
    enrolment.overallStatus === "enrolling_by_invitation"
  );
}

const stopped: ReadonlySet<string> = new Set(["suspended", "terminated", "withdrawn"]);

/** Recruitment or the trial stopped before its end. */
export function isStopped({ enrolment }: TrialRecord): boolean {
  return enrolment.recruitmentStatus === "suspended" || stopped.has(enrolment.overallStatus ?? "");
}

/** Cells are given. */
export const givesCells = ({ design }: TrialRecord): boolean =>
  design.interventions.some(({ kind }) => kind === "cell_therapy");

/** The trial is run in Vietnam under a pathway for which the Ministry decides. */
export function needsMinistry({ design, oversight }: TrialRecord): boolean {
  const decided = oversight.legalPathway === "technique" || oversight.legalPathway === "drug";
  return decided && design.countries.includes("VN");
}
