import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";

/** A begun second factor: the secret for camera and hand, and the form for the first code. */
export function SetUpForm({ setUp, refused }: { setUp: { secret: string; qr: string }; refused: Refused }) {
  const { t } = useTranslation("security");
  return (
    <>
      <Section title={t("factor.scanTitle")} lead={t("factor.scan")}>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(setUp.qr)}`}
          alt={t("factor.picture")}
          width={240}
          height={240}
          className="bg-white"
        />
        <p className="mt-4">
          {t("factor.secret")}: <code className="break-all select-all">{setUp.secret}</code>
        </p>
      </Section>
      <Section title={t("factor.confirmTitle")}>
        <PostForm refused={refused} labels={{ code: t("factor.firstCode") }}>
          <input type="hidden" name="intent" value="confirm" />
          <TextField
            field={fieldSource(refused, "code")}
            label={t("factor.firstCode")}
            autoComplete="one-time-code"
            required
          />
          <SubmitButton>{t("factor.confirm")}</SubmitButton>
        </PostForm>
      </Section>
    </>
  );
}
