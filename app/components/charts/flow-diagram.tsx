import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartWords } from "~/components/charts/chart-frame";
import { MissingValue } from "~/components/ui/missing-value";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

/** A count of the flow; a cell that must not be shown is `withheld`, one the source does not give `not-stated`. */
export type FlowCount = number | "withheld" | "not-stated";

export interface FlowBox {
  id: string;
  label: string;
  count: FlowCount;
  /** Opens the participants or events behind the count. */
  href?: string | undefined;
}

/** A step that people passed, and those who left, wait or failed at it. */
export interface FlowStep {
  box: FlowBox;
  aside: readonly FlowBox[];
}

/** An identity that does not hold: the whole as counted, and the sum of its parts. */
export interface BrokenIdentity {
  id: string;
  label: string;
  left: number;
  right: number;
}

export interface FlowDiagramProps extends Omit<ChartWords, "unit" | "n"> {
  /** The common way down, in order. */
  steps: readonly FlowStep[];
  /** The ways after allocation, one an arm, side by side; absent for a single arm. */
  arms?: readonly { id: string; label: string; steps: readonly FlowStep[] }[];
  broken: readonly BrokenIdentity[];
}

/** Participant flow as ordered boxes of text: readable without sight, without colour and on paper. */
export function FlowDiagram({ steps, arms = [], broken, ...words }: FlowDiagramProps) {
  const { t } = useTranslation("charts");
  return (
    <ChartFrame {...words} unit={t("persons")}>
      {broken.length > 0 && <BrokenIdentities broken={broken} />}
      <FlowSteps steps={steps} />
      {arms.length > 0 && (
        <ul className="mt-6 grid gap-x-8 gap-y-6 sm:grid-cols-2">
          {arms.map((arm) => (
            <li key={arm.id} className="border-t-2 border-edge pt-3">
              <p className="mb-2 font-semibold">{arm.label}</p>
              <FlowSteps steps={arm.steps} narrow />
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

function FlowSteps({ steps, narrow = false }: { steps: readonly FlowStep[]; narrow?: boolean }) {
  return (
    <ol>
      {steps.map(({ box, aside }, position) => (
        <li key={box.id} className="break-inside-avoid">
          {position > 0 && <Arrow />}
          <div className={narrow ? narrowStep : wideStep}>
            <div className="border-2 border-edge px-4 py-2">
              <BoxWords {...box} strong />
            </div>
            {aside.length > 0 && (
              <ul className="ms-6 self-center border-s-2 border-dashed border-line ps-4 sm:ms-0">
                {aside.map((part) => (
                  <li key={part.id} className="py-0.5">
                    <BoxWords {...part} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const wideStep = "grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(14rem,1fr)_1.4fr]";
const narrowStep = "grid gap-2";

function BoxWords({ label, count, href, strong = false }: FlowBox & { strong?: boolean }) {
  const words = <CountWords count={count} />;
  return (
    <span className="flex items-baseline justify-between gap-4">
      <span className={strong ? "font-semibold" : undefined}>{label}</span>
      <span className={strong ? "text-lg font-semibold tabular-nums" : "tabular-nums"}>
        {href === undefined ? words : <a href={href}>{words}</a>}
      </span>
    </span>
  );
}

function CountWords({ count }: { count: FlowCount }) {
  const language = useLanguage();
  if (typeof count === "number") return <>{formatNumber(count, language)}</>;
  return <MissingValue kind={count} />;
}

function Arrow() {
  return (
    <svg viewBox="0 0 16 28" width="16" height="28" aria-hidden="true" className="ms-10 block">
      <path d="M8 0v24M2 18l6 7 6-7" fill="none" stroke="var(--edge)" strokeWidth="2" />
    </svg>
  );
}

function BrokenIdentities({ broken }: { broken: readonly BrokenIdentity[] }) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  return (
    <div className="mb-4">
      <Notice kind="warning" title={t("flow.broken")}>
        <ul>
          {broken.map(({ id, label, left, right }) => (
            <li key={id}>
              {label}: {t("flow.left", { left: formatNumber(left, language), right: formatNumber(right, language) })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
