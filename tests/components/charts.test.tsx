import { describe, expect, it } from "vitest";
import { markup, readable } from "./render-page-part";
import { EnrolmentChart } from "~/components/charts/enrolment-chart";
import { FlowDiagram } from "~/components/charts/flow-diagram";
import { ProgressBarCell } from "~/components/charts/progress-bar-cell";
import { ReportedBar } from "~/components/charts/reported-bar";
import { ResponseForest } from "~/components/charts/response-forest";
import { SafetyTable } from "~/components/charts/safety-table";

const cohort = {
  id: "main",
  label: "Main",
  enrolled: [
    { date: "2025-02-10", count: 1 },
    { date: "2025-05-02", count: 2 },
  ],
  plan: [
    { date: "2025-02-01", count: 0 },
    { date: "2025-12-01", count: 40 },
  ],
};

describe("EnrolmentChart", () => {
  const html = markup(<EnrolmentChart title="Enrolment" n={2} dataDate="2025-06-30" cohorts={[cohort]} />);

  it("is drawn whole by the server, without a style attribute", () => {
    expect(html).toContain('viewBox="0 0 640 320"');
    expect(html.match(/class="recharts-curve recharts-line-curve"/g)).toHaveLength(2);
    expect(html).not.toContain(" style=");
  });

  it("says unit, n and data date, and holds every figure in its table", () => {
    const words = readable(html);
    expect(words).toContain("Unit: participants. n = 2. Data as of 30 June 2025.");
    expect(words).toContain("1 February 2025 – 0");
    expect(words).toContain("10 February 2025 1 –");
    expect(words).toContain("2 May 2025 2 –");
    expect(words).toContain("30 June 2025 2 –");
    expect(words).toContain("1 December 2025 – 40");
  });

  it("says so when nobody is enrolled and nothing is planned", () => {
    const none = <EnrolmentChart title="E" dataDate="2025-06-30" cohorts={[{ ...cohort, enrolled: [], plan: [] }]} />;
    expect(readable(markup(none))).toContain("Nobody has been enrolled yet.");
    expect(markup(none)).not.toContain("recharts");
  });
});

describe("ReportedBar", () => {
  it("tells thirty reported from fifty proposed, and calls the sum its own", () => {
    const html = markup(<ReportedBar title="Phase 1" reported={30} proposed={50} dataDate={null} />);
    expect(readable(html)).toContain("30 reported 50 proposed 80 in all if the proposal is carried out (our sum)");
    expect(readable(html)).toContain("Data date not stated.");
    expect(html).toContain('<rect x="0" y="4" width="240"');
    expect(html).toMatch(/fill="url\(#\w+\)"/);
  });
});

describe("ProgressBarCell", () => {
  it("draws no bar without a plan", () => {
    const html = markup(<ProgressBarCell enrolled={12} planned={null} />);
    expect(html).not.toContain("<svg");
    expect(readable(html)).toBe("12 enrolled, plan not stated");
  });

  it("marks the plan when more are enrolled", () => {
    expect(markup(<ProgressBarCell enrolled={40} planned={20} />)).toContain('d="M56 0v8"');
    expect(markup(<ProgressBarCell enrolled={20} planned={40} />)).toContain('width="56" height="6"');
  });
});

describe("ResponseForest", () => {
  const row = { id: "1", label: "All", x: 2, n: 5, lower: 0.05, upper: 0.85, method: "clopperPearson", level: 0.95 };

  it("shows counts, rate and interval beside each mark, and says when they are too few", () => {
    const rows = [{ ...row, method: "clopperPearson" as const }];
    const words = readable(markup(<ResponseForest title="R" method="m" n={5} dataDate="2026-03-03" rows={rows} />));
    expect(words).toContain("2/5 40.0% 5.0% – 85.0%; too few to compare");
  });

  it("draws nothing for a group without participants", () => {
    const rows = [{ ...row, x: 0, n: 0, method: "clopperPearson" as const }];
    const html = markup(<ResponseForest title="R" dataDate="2026-03-03" rows={rows} />);
    expect(readable(html)).toContain("0/0 no denominator");
    expect(html).not.toContain('fill="var(--series-1)"');
  });
});

describe("FlowDiagram", () => {
  const steps = [
    {
      box: { id: "enrolled", label: "Enrolled", count: 40 },
      aside: [{ id: "waiting", label: "In manufacture", count: "withheld" as const }],
    },
  ];

  it("reads withheld for a hidden cell", () => {
    const words = readable(markup(<FlowDiagram title="Flow" dataDate="2026-03-03" steps={steps} broken={[]} />));
    expect(words).toContain("Enrolled 40 In manufacture withheld");
    expect(words).not.toContain("do not add up");
  });

  it("names an identity that does not hold", () => {
    const broken = [{ id: "e", label: "Enrolled", left: 40, right: 39 }];
    const html = markup(<FlowDiagram title="Flow" dataDate="2026-03-03" steps={steps} broken={broken} />);
    expect(readable(html)).toContain("These counts do not add up Enrolled: counted 40, the parts make 39");
  });
});

describe("SafetyTable", () => {
  it("gives each count its denominator and upper limit, and hides only what is withheld", () => {
    const rows = [
      { id: "1", term: "Fever", persons: 5, events: 7, upper: 0.305 },
      {
        id: "2",
        term: "Headache",
        persons: "withheld" as const,
        events: "withheld" as const,
        upper: "withheld" as const,
      },
    ];
    const html = markup(<SafetyTable title="AE" infused={33} level={0.95} dataDate="2026-03-03" rows={rows} />);
    expect(readable(html)).toContain("Fever 5/33 (15.2%) 7 30.5%");
    expect(readable(html)).toContain("Headache withheld withheld withheld");
  });
});
