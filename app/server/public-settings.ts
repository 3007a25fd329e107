import type { Settings } from "~/lib/settings.server";

/** The settings that a page may know and show. Nothing secret is ever added here: loaders hand it on to the browser. */
export type PublicSettings = Pick<
  Settings,
  "registryName" | "registryPrefix" | "publicUrl" | "demo" | "suppressionThreshold" | "ctgovUrl"
>;

/** The part of the settings that pages may know. */
export function publicSettingsOf(settings: Settings): PublicSettings {
  const { registryName, registryPrefix, publicUrl, demo, suppressionThreshold, ctgovUrl } = settings;
  return { registryName, registryPrefix, publicUrl, demo, suppressionThreshold, ctgovUrl };
}
