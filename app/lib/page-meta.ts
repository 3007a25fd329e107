import type { MetaDescriptor } from "@remix-run/react";

/** The head of a page: its title with the registry's name, and its description where it has one. */
export function pageMeta(title: string, description?: string): MetaDescriptor[] {
  const named = { title: `${title} · Trialbook` };
  return description === undefined ? [named] : [named, { name: "description", content: description }];
}

/** The head of a desk page, of which the title comes with the loader's data; nothing while that is missing. */
export function deskMeta(title: string | undefined): MetaDescriptor[] {
  return title === undefined ? [] : pageMeta(title);
}
