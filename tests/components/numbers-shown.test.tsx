import { describe, expect, it } from "vitest";
import { markup, readable } from "./render-page-part";
import { Claim } from "~/components/ui/claim";
import { DataDate } from "~/components/ui/data-date";
import { HowComputed } from "~/components/ui/how-computed";
import { MissingValue, type MissingKind } from "~/components/ui/missing-value";
import { Proportion } from "~/components/ui/proportion";
import { ZeroReported } from "~/components/ui/zero-reported";

const twentyOfThirty = {
  x: 20,
  n: 30,
  lower: 0.47188,
  upper: 0.827126,
  method: "clopperPearson",
  level: 0.95,
} as const;

describe("Proportion", () => {
  it("shows counts, rate and the labelled interval", () => {
    expect(readable(markup(<Proportion {...twentyOfThirty} />))).toBe(
      "20/30 (66.7%) 95% CI 47.2% to 82.7% (Clopper-Pearson, exact)",
    );
    expect(readable(markup(<Proportion {...twentyOfThirty} />, "vi"))).toContain("KTC 95%: 47,2% đến 82,7%");
  });

  it("says too few to compare below ten, and not from ten on", () => {
    const nine = markup(<Proportion {...twentyOfThirty} x={6} n={9} />);
    const ten = markup(<Proportion {...twentyOfThirty} x={6} n={10} />);
    expect(nine).toContain("too few to compare");
    expect(ten).not.toContain("too few to compare");
  });

  it("gives no rate without a denominator", () => {
    expect(readable(markup(<Proportion {...twentyOfThirty} x={0} n={0} />))).toBe("0/0: no denominator, so no rate");
  });
});

describe("what is missing or empty", () => {
  it("has four different words in each language", () => {
    const kinds: MissingKind[] = ["not-stated", "unknown", "not-applicable", "withheld"];
    for (const language of ["en", "vi"] as const) {
      const words = kinds.map((kind) => readable(markup(<MissingValue kind={kind} />, language)));
      expect(new Set(words).size).toBe(4);
      expect(words.every((word) => word.length > 0 && !word.includes("missing."))).toBe(true);
    }
  });

  it("shows a zero with what it rests on", () => {
    const zero = <ZeroReported infused={30} upper={0.116} level={0.95} lastEntry="2026-02-02" today="2026-03-15" />;
    expect(readable(markup(zero))).toBe(
      "0 reported in 30 infused; upper limit 11.6% (two-sided 95% interval); last safety entry 41 days ago",
    );
  });
});

describe("DataDate", () => {
  it("says how long ago the data date was and when the site reported", () => {
    const date = <DataDate asOf="2026-03-03" today="2026-03-15" siteReported="2026-03-15" />;
    expect(readable(markup(date))).toBe(
      "Data as of 3 March 2026, 12 days ago; site last reported on 15 March 2026, today",
    );
  });

  it("says when a site never reported, and counts no days from a partial date", () => {
    expect(readable(markup(<DataDate asOf="2026-03" today="2026-03-15" siteReported={null} />))).toBe(
      "Data as of March 2026; no report from the site yet",
    );
  });
});

describe("Claim", () => {
  const claim = (
    <Claim quotation="up to 66.7%" speaker="J. Lee" source={{ citation: "A collection", date: "2022-12" }} />
  );

  it("is a quotation with speaker and source, labelled as not verified and not computed here", () => {
    const html = markup(claim);
    expect(html).toContain("<q>up to 66.7%</q>");
    expect(readable(html)).toContain("Claim as published, not verified");
    expect(readable(html)).toContain("J. Lee Source: A collection, December 2022");
    expect(readable(html)).toContain("did not compute this figure");
  });
});

describe("HowComputed", () => {
  it("opens without script to the definition, the inputs and the method", () => {
    const inputs = [{ label: "Enrolled", count: 30 }];
    const html = markup(<HowComputed definition="All count." inputs={inputs} methodHref="/methods/proportion" />);
    expect(html).toMatch(/^<details/);
    expect(readable(html)).toContain("Definition: All count. Inputs: Enrolled 30");
    expect(html).toContain('href="/methods/proportion"');
  });
});
