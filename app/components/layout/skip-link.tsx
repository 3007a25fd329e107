import { useTranslation } from "react-i18next";

/** The first stop of the keyboard on every page: jumps over the header to `#content`. */
export function SkipLink() {
  const { t } = useTranslation("ui");
  return (
    <a
      href="#content"
      className="button button-primary sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-10"
    >
      {t("skipToContent")}
    </a>
  );
}
