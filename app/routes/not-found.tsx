import { publicPage } from "~/services/publication/public-page.server";
import { NotFound } from "~/lib/errors";

export const loader = publicPage<null>(async () => {
  throw new NotFound("page");
});

export default function NothingHere() {
  return null;
}
