import { asActor } from "@db/client/as-actor";
import { insertTrial } from "@db/queries/trials";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import type { RecordSection } from "~/domain/trials/section-names";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { openDocument } from "~/services/trials/open-document.server";
import { judgeTyping } from "~/services/desk/judge-typing.server";
import { readDraftSection } from "~/services/desk/draft-section.server";
import { saveDraftSection } from "~/services/desk/save-draft-section.server";
import type { TestDatabase } from "../../support/databases";
import { createAccountWith } from "../../support/trial-factory";

const publicId = "t-drafted";

/** A draft that two investigators write: what a section's form says to one of them, and what answers to a post. */
export interface DraftBook {
  first: Actor;
  second: Actor;
  /** An investigator of no trial. */
  stranger: Actor;
  open(actor: Actor, sha256: string): ReturnType<typeof openDocument>;
  read(actor: Actor, section: RecordSection, search?: string): ReturnType<typeof readDraftSection>;
  /** What the section is said to lack while these fields are being written. */
  judge(actor: Actor, section: RecordSection, fields: Record<string, string>): ReturnType<typeof judgeTyping>;
  post(
    actor: Actor,
    section: RecordSection,
    fields: Record<string, string | File>,
  ): ReturnType<typeof saveDraftSection>;
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Begins the draft of one trial with two investigators. */
export async function createDraftBook(open: TestDatabase): Promise<DraftBook> {
  const now = new Date("2026-06-15T03:00:00Z");
  const trialId = await insertTrial(open.owner, {
    public_id: publicId,
    standing: "draft",
    created_at: now,
    updated_at: now,
  });
  const grant = { role: "investigator", organisationId: null, trialId, siteId: null } as const;
  const [first, second] = [await createAccountWith(open.owner, [grant]), await createAccountWith(open.owner, [grant])];
  const work = (actor: Actor, section: string, search = "", form = new FormData()) =>
    ({
      actor,
      scope: scopeOf(actor, "trial:draft"),
      now,
      language: "en",
      params: { id: publicId, section },
      request: new Request(`http://book.example/desk/trials/${publicId}/draft/${section}${search}`),
      form,
    }) as unknown as DeskActionWork;
  return {
    first,
    second,
    stranger: await createAccountWith(open.owner, []),
    open: (actor, sha256) =>
      asActor(open.db, actor, (trx) =>
        openDocument({ ...work(actor, "oversight"), params: { id: publicId, sha256 }, trx }),
      ),
    read: (actor, section, search) =>
      asActor(open.db, actor, (trx) => readDraftSection({ ...work(actor, section, search), trx }), { readOnly: true }),
    judge: (actor, section, fields) =>
      asActor(open.db, actor, (trx) => judgeTyping({ ...work(actor, section, "", formOf(fields)), trx })),
    post: (actor, section, fields) => {
      const form = formOf(fields);
      return asActor(open.db, actor, (trx) => saveDraftSection({ ...work(actor, section, "", form), trx }));
    },
  };
}
