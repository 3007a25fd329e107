/** Whether a field states anything: no empty text, list or group does. */
export function isStated(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (Array.isArray(value)) return value.some((item) => typeof item !== "object" || isStated(item));
  return typeof value !== "object" || Object.entries(value).some(([key, part]) => key !== "id" && isStated(part));
}
