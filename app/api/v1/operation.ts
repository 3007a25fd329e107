import type { Request } from "express";
import type { z } from "zod";
import type { TokenScope } from "~/domain/access/token-scopes";
import type { Language } from "~/lib/languages/languages";
import type { TokenWork } from "~/services/api/token-work.server";
import type { PublicWork } from "~/services/api/public-work.server";

/** A list as an operation gives it: rows, and the cursor of what follows (null: nothing does). */
export interface ListAnswer {
  rows: readonly object[];
  next: string | null;
}

/** A single thing as an operation gives it; `status` is 200 unless said otherwise. */
export interface BodyAnswer {
  body: unknown;
  status?: 200 | 201;
  /** Where the new thing stands, for 201. */
  location?: string;
}

/** What an operation was asked, checked by its schemas. */
export interface Asked {
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
}

interface OperationHead {
  /** Stable name in the document (`operationId`). */
  id: string;
  method: "get" | "post";
  /** Below `/api/v1`, parameters in braces. */
  path: string;
  tag: "trials" | "cohort" | "methods";
  summary: Readonly<Record<Language, string>>;
  query: z.ZodObject;
  body?: z.ZodObject;
  /** The shape of the answer's body; for a list, of one row. */
  answer: z.ZodObject;
  list?: true;
  status?: 200 | 201;
}

/** Open to everybody, cacheable, answers 304. */
export interface PublicOperation extends OperationHead {
  method: "get";
  scope: null;
  handle: (work: PublicWork, asked: Asked, req: Request) => Promise<ListAnswer | BodyAnswer>;
}

/** For the holder of a personal token that carries the scope. */
export interface TokenOperation extends OperationHead {
  scope: TokenScope;
  handle: (work: TokenWork, asked: Asked) => Promise<ListAnswer | BodyAnswer>;
}

export type Operation = PublicOperation | TokenOperation;

/** The names of a path's parameters, in their order: `/trials/{id}/versions/{n}` gives id and n. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}
