import type { Language } from "~/lib/languages/languages";
import { dumpFormats } from "~/services/dumps/dump-formats";
import { methodCatalogue } from "~/services/methods/catalogue";

type Json = Record<string, unknown>;

const object = { "application/json": { schema: { type: "object" } } };
const unprocessable = { 422: { description: "A parameter is wrong; each is named, with what is allowed." } };

function reading(id: string, tag: string, summary: string, more: Json): Json {
  return { get: { operationId: id, tags: [tag], summary, security: [], ...more } };
}

/** What of the interface is answered outside the operations: the methods, each with parameters of its own, and the dumps. */
export function furtherPaths(language: Language): Json {
  const words = (en: string, vi: string) => (language === "vi" ? vi : en);
  const listed = words(
    "The methods, each with its parameters and an example.",
    "Các phương pháp, kèm tham số và ví dụ.",
  );
  const computed = words("One method, computed.", "Tính theo một phương pháp.");
  const manifest = words(
    "The day's dumps: counts, SHA-256, changelog.",
    "Các tệp kết xuất trong ngày: số lượng, SHA-256, nhật ký thay đổi.",
  );
  const ok = (content: Json) => ({ 200: { description: "As asked.", content } });
  const files = dumpFormats.map(({ name, mediaType }) => [
    `/bulk/${name}`,
    reading(`bulk-${name}`, "bulk", words(`All public trials: ${name}.`, `Toàn bộ thử nghiệm công khai: ${name}.`), {
      responses: {
        ...ok({ [mediaType]: { schema: { type: "string" } } }),
        404: { description: "No dump is made yet." },
      },
    }),
  ]);
  const name = {
    name: "name",
    in: "path",
    required: true,
    schema: { enum: methodCatalogue.map((method) => method.name) },
  };
  return {
    "/methods": reading("listMethods", "methods", listed, { responses: ok(object) }),
    "/methods/{name}": reading("computeMethod", "methods", computed, {
      parameters: [name],
      responses: { ...ok(object), ...unprocessable },
    }),
    "/bulk/manifest.json": reading("bulkManifest", "bulk", manifest, { responses: ok(object) }),
    ...Object.fromEntries(files),
  };
}
