import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, isRegistrationNumber, registrationNumber } from "~/domain/trials/registration-number";

const number = fc
  .tuple(
    fc.constantFrom("TB", "DEMO", "VNCTR"),
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 999_999_999 }),
  )
  .map((parts) => registrationNumber(...parts));
const digitPlaces = (text: string) => [...text].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
const withSign = (text: string, place: number, sign: string) => text.slice(0, place) + sign + text.slice(place + 1);

describe("a registration number", () => {
  it("fits its own check digit", () => {
    fc.assert(
      fc.property(number, (made) => {
        expect(isRegistrationNumber(made)).toBe(true);
      }),
    );
  });

  it("gives away every single wrong digit", () => {
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (made, which, by) => {
        const places = digitPlaces(made);
        const place = places[which % places.length] ?? 0;
        const wrong = String((Number(made[place]) + by) % 10);
        expect(isRegistrationNumber(withSign(made, place, wrong))).toBe(false);
      }),
    );
  });

  it("has the check digit of the standard's worked example, 0794 with 5", () => {
    expect(checkDigit("0794")).toBe(5);
  });

  it("has five digits at least, and more when the serials run over", () => {
    expect(registrationNumber("TB", 2026, 1)).toMatch(/^TB-2026-00001-\d$/);
    expect(registrationNumber("TB", 2026, 123_456)).toMatch(/^TB-2026-123456-\d$/);
  });

  it("is none in another form", () => {
    const made = registrationNumber("TB", 2026, 1);
    for (const text of ["", made.toLowerCase(), ` ${made}`, `${made}\n`, made.replaceAll("-", ""), "NCT01234567"]) {
      expect(isRegistrationNumber(text), text).toBe(false);
    }
  });
});
