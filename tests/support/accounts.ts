import type { OpenDatabase } from "@db/client/open-database";
import { openSealedText } from "~/services/sealing.server";

/** The mails that wait in the outbox, oldest first, with what they are filled with. */
export async function waitingMails(open: OpenDatabase) {
  const rows = await open.owner
    .selectFrom("mail_outbox")
    .selectAll()
    .where("state", "=", "waiting")
    .orderBy("id")
    .execute();
  return rows.map(({ sealed_values, ...mail }) => ({
    ...mail,
    values: JSON.parse(openSealedText(sealed_values ?? "")) as Record<string, string | number>,
  }));
}
