import { describe, expect, it } from "vitest";
import { markup, readable } from "./render-page-part";
import { BilingualField } from "~/components/forms/bilingual-field";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { ErrorSummary } from "~/components/forms/error-summary";
import { NumberField } from "~/components/forms/number-field";
import { PasswordAgain } from "~/components/forms/password-again";
import { RadioGroup } from "~/components/forms/radio-group";
import { SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";

describe("a field", () => {
  it("ties label, hint and error to its control", () => {
    const field = { name: "title", id: "t", errors: ["tooLong?max=500"] };
    const html = markup(<TextField field={field} label="Title" hint="As on the form" required />);
    expect(html).toContain('<label for="t"');
    expect(html).toContain('aria-describedby="t-hint t-error" aria-invalid="true" aria-required="true"');
    expect(html).toMatch(/<div id="t-error"[^>]*><p>Use at most 500 characters\.<\/p>/);
    expect(html).toContain('id="t-hint"');
  });

  it("is described by nothing and not invalid when all is well", () => {
    const html = markup(<NumberField field={{ name: "n", id: "n", errors: [] }} label="Size" />);
    expect(html).not.toContain("aria-");
    expect(html).toContain('inputMode="numeric"');
  });

  it("shows a message that is no key as it stands", () => {
    const field = { name: "a", id: "a", errors: ["Somebody's own words"] };
    expect(readable(markup(<TextField field={field} label="A" />))).toContain("Somebody&#x27;s own words");
  });

  it("keeps the chosen value of a select, a box and a radio group", () => {
    const choices = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const field = { name: "f", id: "f", defaultValue: "b" };
    expect(markup(<SelectField field={field} label="L" choices={choices} />)).toContain('value="b" selected=""');
    expect(markup(<RadioGroup field={field} label="L" choices={choices} />)).toMatch(/id="f-b"[^>]*checked=""/);
    const ticked = <CheckboxField field={{ ...field, defaultValue: "on" }} label="L" />;
    expect(markup(ticked)).toContain('checked=""');
  });

  it("comes as a pair in two languages", () => {
    const pair = <BilingualField label="Title" vi={{ name: "vi", id: "v" }} en={{ name: "en", id: "e" }} />;
    expect(readable(markup(pair))).toBe("Title in Vietnamese in English");
    expect(markup(pair)).toContain('lang="vi"');
  });
});

describe("a form", () => {
  it("lists its faults with links to their fields", () => {
    const html = markup(<ErrorSummary faults={[{ message: "required", label: "Title", fieldId: "t" }]} />);
    expect(html).toContain('role="alert"');
    expect(html).toMatch(/<a href="#t"[^>]*>Title: Fill in this field\.<\/a>/);
    expect(readable(html)).toContain("1 thing needs attention");
    expect(markup(<ErrorSummary faults={[]} />)).toBe("");
  });

  it("never calls a password confirmation a digital signature", () => {
    const again = <PasswordAgain field={{ name: "p", id: "p" }} meaning="I confirm." />;
    expect(readable(markup(again, "vi"))).toContain("không phải chữ ký số");
    expect(markup(again)).toContain('type="password" autoComplete="current-password"');
  });
});
