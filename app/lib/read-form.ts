import { problem } from "./problem-details";

/**
 * The posted form of a request.
 * @throws a Response 400 when the body is no form: of another media type, or broken off.
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw Response.json(problem(400, "The body is not a form that can be read."), { status: 400 });
  }
}
