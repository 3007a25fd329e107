import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { errorResponse } from "~/lib/error-response";
import { endHospitalSignOn } from "~/services/accounts/hospital-sign-on.server";

/** Where the hospital's sign-on sends the browser back to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  try {
    const { location, headers } = await endHospitalSignOn(request, { now: context.now(), language: context.language });
    return redirect(location, { headers });
  } catch (error) {
    throw errorResponse(error) ?? error;
  }
}
