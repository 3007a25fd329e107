import { NotFound } from "~/lib/errors";
import { authorised } from "~/services/accounts/authorised.server";

export const loader = authorised<null>("desk:open", async () => {
  throw new NotFound("page");
});

export default function NothingHere() {
  return null;
}
