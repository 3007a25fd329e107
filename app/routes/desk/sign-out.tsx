import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { deskPath } from "~/services/accounts/local-path";
import { signOut } from "~/services/accounts/sign-out.server";

/** Looking at this address signs nobody out; only a post does. */
export function loader() {
  return redirect(deskPath);
}

export async function action({ request, context }: ActionFunctionArgs) {
  return redirect("/desk/sign-in", { headers: await signOut(request, context.now()) });
}
