import { describe, expect, it } from "vitest";
import { markup, readable } from "./render-page-part";
import { DataTable, type Column } from "~/components/ui/data-table";
import { DiffTable } from "~/components/ui/diff-table";
import { KeyFacts } from "~/components/ui/key-facts";
import { Pagination } from "~/components/ui/pagination";
import { StatusLabel } from "~/components/ui/status-label";
import { Timeline } from "~/components/ui/timeline";

interface SiteRow {
  name: string;
  enrolled: number;
}

const columns: Column<SiteRow>[] = [
  { key: "name", heading: "Site", cell: (row) => row.name },
  { key: "enrolled", heading: "Enrolled", numeric: true, cell: (row) => row.enrolled },
];

function table(rows: SiteRow[]): string {
  return markup(<DataTable caption="Sites" columns={columns} rows={rows} rowKey={(row) => row.name} />);
}

describe("DataTable", () => {
  it("has a caption that names its focusable region, column headings and row headings", () => {
    const html = table([{ name: "Hanoi", enrolled: 3 }]);
    const id = /<caption id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`role="group" aria-labelledby="${id}" tabindex="0"`);
    expect(html).toMatch(/<th role="columnheader" scope="col"[^>]*>Enrolled<\/th>/);
    expect(html).toMatch(/<th role="rowheader" scope="row"[^>]*>Hanoi<\/th>/);
  });

  it("carries each heading on its cells, for the stacked form, and marks figures", () => {
    expect(table([{ name: "Hanoi", enrolled: 0 }])).toContain(
      '<td role="cell" data-label="Enrolled" data-numeric="true">0</td>',
    );
  });

  it("says so when there is nothing", () => {
    expect(readable(table([]))).toContain("Nothing to show here.");
  });
});

describe("KeyFacts", () => {
  it("keeps a zero and names what is missing", () => {
    const facts = [
      { term: "Deaths", value: 0 },
      { term: "Size", value: null },
      { term: "Site", value: "", missing: "withheld" as const },
    ];
    expect(readable(markup(<KeyFacts facts={facts} />))).toBe("Deaths 0 Size not stated Site withheld");
  });
});

describe("lists and labels", () => {
  it("show a status as words, with a shape that differs by tone", () => {
    const tones = ["waiting", "active", "done", "paused", "stopped", "attention"] as const;
    const drawn = tones.map((tone) => markup(<StatusLabel tone={tone}>Status</StatusLabel>));
    const shapes = drawn.map((html) => /<svg[^>]*>(.*)<\/svg>/.exec(html)?.[1]);
    expect(new Set(shapes).size).toBe(tones.length);
    expect(drawn.every((html) => readable(html) === "Status")).toBe(true);
  });

  it("link only to pages that exist", () => {
    expect(markup(<Pagination previous={null} next={null} />)).toBe("");
    const html = markup(<Pagination previous={null} next="?cursor=b" />);
    expect(html).toContain('href="?cursor=b" rel="next"');
    expect(html).not.toContain("prev");
  });

  it("strike out the old value, underline the new one and name an absent one", () => {
    const html = markup(<DiffTable caption="c" changes={[{ field: "Size", from: "30", to: "40" }]} />);
    expect(html).toMatch(/<del[^>]*>30<\/del>/);
    expect(html).toMatch(/<ins[^>]*>40<\/ins>/);
    const added = markup(<DiffTable caption="c" changes={[{ field: "End", from: null, to: "2027" }]} />);
    expect(readable(added)).toContain("End not stated 2027");
  });

  it("keep a timeline's partial and missing dates as they are", () => {
    const items = [
      { key: "1", date: "2023-03", title: "Expected" },
      { key: "2", date: null, title: "Decided" },
    ];
    const html = markup(<Timeline items={items} />, "vi");
    expect(html).toContain('<time dateTime="2023-03">03/2023</time>');
    expect(readable(html)).toContain("không nêu Decided");
  });
});
