/** The timepoints at which a trial's participants are assessed: baseline, month 3 and the one that its responder definition names. */
export function assessmentTimepoints(ofDefinition: string | null): string[] {
  const always = ["baseline", "month-3"];
  return ofDefinition === null || always.includes(ofDefinition) ? always : [...always, ofDefinition];
}
