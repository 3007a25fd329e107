import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { errorResponse } from "~/lib/error-response";
import { beginHospitalSignOn } from "~/services/accounts/hospital-sign-on.server";
import { deskPathOr } from "~/services/accounts/local-path";

/**
 * Leads to the hospital's sign-on. A link and no form: the page's policy lets forms lead to this registry only, also by way of a
 * redirect, and nothing is written by asking.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  try {
    const next = deskPathOr(new URL(request.url).searchParams.get("next"));
    const { location, headers } = await beginHospitalSignOn(next);
    return redirect(location, { headers });
  } catch (error) {
    throw errorResponse(error) ?? error;
  }
}
