import { z } from "zod";
import { InvalidInput } from "~/lib/errors";
import { signIn, type SignInAttempt } from "~/services/accounts/sign-in.server";

const typed = z.object({
  email: z.string("required").trim().min(1, "required").max(254, "tooLong?max=254"),
  password: z.string("required").min(1, "required"),
});

/**
 * Signs in with the fields `email` and `password` of a form.
 * @returns the headers that set the session's cookie.
 * @throws InvalidInput naming the empty field, or with an empty path when the whole is refused.
 */
export async function signInWithForm(
  form: FormData,
  from: Omit<SignInAttempt, "email" | "password">,
): Promise<Headers> {
  const checked = typed.safeParse(Object.fromEntries(form));
  if (!checked.success) {
    throw new InvalidInput(checked.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  }
  const outcome = await signIn({ ...checked.data, ...from });
  if (outcome.signedIn) return outcome.headers;
  const message = outcome.reason === "not-known" ? "signInRefused" : `tooManyAttempts?minutes=${outcome.minutes}`;
  throw new InvalidInput([{ path: "", message }]);
}
