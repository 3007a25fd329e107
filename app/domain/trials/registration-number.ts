/**
 * Check digit of ISO/IEC 7064 MOD 11,10 over a string of decimal digits: detects every single wrong digit and nearly all
 * transpositions of neighbours.
 */
export function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/**
 * A registration number such as `TB-2026-00001-3`: the registry's prefix, the year of registration, a running serial of at
 * least five digits, and a check digit over year and serial.
 */
export function registrationNumber(prefix: string, year: number, serial: number): string {
  const running = String(serial).padStart(5, "0");
  return `${prefix}-${year}-${running}-${checkDigit(`${year}${running}`)}`;
}

/** Whether the text has a registration number's form and its check digit fits. */
export function isRegistrationNumber(text: string): boolean {
  const parts = /^[A-Z]{2,10}-(\d{4})-(\d{5,9})-(\d)$/.exec(text);
  return parts !== null && checkDigit(`${parts[1]}${parts[2]}`) === Number(parts[3]);
}
