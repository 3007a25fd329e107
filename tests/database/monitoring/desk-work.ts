import type { Permission } from "~/domain/access/permissions";
import type { Actor } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { now } from "../cohorts/tracked-trial";

/** A posted form with everything that a service is given of it, but for the transaction. */
export function deskWork(
  actor: Actor,
  permission: Permission,
  form: Record<string, string>,
  params: Record<string, string>,
): Omit<DeskActionWork, "trx"> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const context = { settings: { registryName: "Test" } } as unknown as DeskActionWork["context"];
  const request = new Request("http://localhost/");
  const visit = { actor, sessionId: "", scope: scopeOf(actor, permission), now, language: "en" as const };
  return { ...visit, request, context, form: body, params };
}
