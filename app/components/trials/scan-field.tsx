import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes, type FieldSource } from "~/components/forms/field-source";
import { mostScanMegabytes } from "~/domain/trials/scan-kinds";

/** A scanned document: which one is held, and a file in its place. Without a new file the held one stays. */
export function ScanField({ field, label }: { field: FieldSource; label: string }) {
  const { t } = useTranslation("record");
  const held = field.defaultValue;
  const hint = t("scan.hint", { max: mostScanMegabytes });
  const file = { ...field, name: `${field.name}File` };
  return (
    <FieldFrame field={file} label={label} hint={hint}>
      <input type="hidden" name={field.name} value={held ?? ""} />
      <input {...controlAttributes(file, hint, false)} type="file" accept=".pdf,.png,.jpg,.jpeg" />
      {held && (
        <p className="mt-1 text-sm">
          {t("scan.held", { start: held.slice(0, 12) })} <a href={`../documents/${held}`}>{t("scan.download")}</a>
        </p>
      )}
    </FieldFrame>
  );
}
