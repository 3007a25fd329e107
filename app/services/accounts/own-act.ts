import type { Actor } from "~/domain/access/roles";
import type { Act } from "~/services/act";

/** An act of an account on itself, in the owner's transaction and in one of its sessions. */
export interface OwnAct extends Act {
  actor: Actor;
  sessionId: string;
}
