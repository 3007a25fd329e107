import { designFormulas } from "~/components/methods/design-formulas";
import { outcomeFormulas } from "~/components/methods/outcome-formulas";
import { proportionFormulas } from "~/components/methods/proportion-formulas";
import { survivalFormulas } from "~/components/methods/survival-formulas";

const formulas = { ...proportionFormulas, ...survivalFormulas, ...designFormulas, ...outcomeFormulas };

/** The formula of a method as MathML; nothing for a name that has none. */
export function MethodFormula({ name }: { name: string }) {
  return <>{formulas[name]}</>;
}
