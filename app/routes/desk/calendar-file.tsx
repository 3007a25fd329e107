import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/lib/problem-details";
import { answerCalendar } from "~/services/schedule/answer-calendar.server";

/** The calendar behind a private address; the address itself is the key, so that a calendar programme needs no session. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(params["file"] ?? "")?.[1];
  const calendar = token === undefined ? null : await answerCalendar(token, context.now());
  if (calendar === null) return Response.json(problem(404, "There is no such calendar."), { status: 404 });
  return new Response(calendar, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'inline; filename="visits.ics"' },
  });
}
