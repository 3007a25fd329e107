import { InvalidInput } from "~/lib/errors";

/**
 * A new password typed twice, in the fields `password` and `passwordAgain`.
 * @throws InvalidInput when one is empty or the two differ.
 */
export function newPasswordIn(form: FormData): string {
  const [password, again] = [form.get("password"), form.get("passwordAgain")];
  if (typeof password !== "string" || password === "")
    throw new InvalidInput([{ path: "password", message: "required" }]);
  if (password !== again) throw new InvalidInput([{ path: "passwordAgain", message: "passwordsDiffer" }]);
  return password;
}
