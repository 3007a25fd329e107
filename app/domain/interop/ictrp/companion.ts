import type { LocalText } from "~/domain/trials/local-text";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { JsonValue } from "~/lib/canonical-json";
import type { Tree } from "../mapping/json-tree";
import { notCarried } from "./not-carried";

/** Name and version of the companion file's shape, its first two members. */
export const companionFormat = "trialbook-ictrp-companion";
export const companionVersion = 1;

function stated(parts: { [name: string]: JsonValue | LocalText | undefined }): Tree {
  const entries = Object.entries(parts).filter(
    ([, value]) =>
      value !== undefined && !(typeof value === "object" && value !== null && Object.keys(value).length === 0),
  );
  return Object.fromEntries(entries) as Tree;
}

/**
 * What ICTRP's format of 2008 has no element for, of one trial: items 21 (ethics review), 22 (completion), 23 (results) and 24
 * (sharing of data), the number enrolled so far (item 17), and the paths of what no file of the two carries. Members that the
 * record does not state are absent; texts are objects by language.
 */
export function companionOf(trialId: string, record: TrialRecord): Tree {
  const { oversight, enrolment } = record;
  return stated({
    trial_id: trialId,
    ethics_review: stated({
      status: oversight.ethicsStatus,
      approval_date: oversight.ethicsApprovedOn,
      approval_number: oversight.ethicsApprovalNumber,
      committee: oversight.ethicsCommittee,
      contact: oversight.ethicsContact,
    }),
    enrolled: enrolment.statedEnrolled,
    primary_completion: oversight.primaryCompletion && stated(oversight.primaryCompletion),
    completion: oversight.completion && stated(oversight.completion),
    results: stated({
      date_posted: oversight.resultsPostedOn,
      date_first_publication: oversight.resultsPublishedOn,
      url: oversight.resultsUrl,
      summary: oversight.resultsSummary,
    }),
    ipd_sharing: stated({
      plan: oversight.sharingPlan,
      description: oversight.sharingDescription,
      documents: oversight.sharedDocuments,
      time_frame: oversight.sharingTimeFrame,
      access: oversight.sharingAccess,
      url: oversight.sharingUrl,
    }),
    not_carried: notCarried(record),
  });
}
