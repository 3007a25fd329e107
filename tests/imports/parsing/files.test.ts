import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcel from "write-excel-file/node";
import { InvalidInput } from "~/lib/errors";
import { templateFile } from "~/services/imports/template-file.server";
import { readFile } from "~/services/imports/read-file.server";

const table = 'Site;Số;Ngày\r\nHN;1,5;03/02/2026\r\nHUE;"a;b";04/02/2026\r\n';

async function refusal(bytes: Buffer, mostRows = 1_000): Promise<string> {
  try {
    await readFile(bytes, mostRows);
    return "accepted";
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.issues[0]?.message.replace("exchange:bulk.file.", "") ?? "";
  }
}

/** A workbook of one sheet, written by hand, with the markup given. */
function workbook(sheet: string, extra: Record<string, Uint8Array> = {}): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = {
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet xmlns="${main}">${sheet}</worksheet>`),
  };
  return Buffer.from(zipSync({ ...parts, ...extra }));
}

/** The same zip with another size declared for its last part. */
function declaring(zip: Buffer, size: number): Buffer {
  const forged = Buffer.from(zip);
  forged.writeUInt32LE(size, forged.lastIndexOf(Buffer.from("PK\u0001\u0002")) + 24);
  return forged;
}

describe("a text file", () => {
  it("is read the same in UTF-8 with and without a mark and in UTF-16 of either order", async () => {
    const wide = Buffer.from(`\ufeff${table}`, "utf16le");
    const forms = [Buffer.from(table), Buffer.from(`\ufeff${table}`), wide, Buffer.from(wide).swap16()];
    const read = await Promise.all(forms.map((bytes) => readFile(bytes, 1_000)));
    for (const sheet of read) {
      expect(sheet.headings).toEqual(["Site", "Số", "Ngày"]);
      expect(sheet.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
        [2, "HN", "1,5", "03/02/2026"],
        [3, "HUE", "a;b", "04/02/2026"],
      ]);
    }
  });
  it("is delimited by semicolon, comma, tabulator or bar", async () => {
    for (const mark of [";", ",", "\t", "|"]) {
      const sheet = await readFile(Buffer.from(`a${mark}"b,;"${mark}c\n1${mark}2${mark}3\n\n\n`), 1_000);
      expect(sheet.headings, mark).toEqual(["a", "b,;", "c"]);
      expect(sheet.rows).toHaveLength(1);
    }
  });
  it("names a formula and a row with more cells than headings", async () => {
    const { faults } = await readFile(Buffer.from("a;b\n=1+1;2\n1;2;3\n"), 1_000);
    expect(faults.map(({ line, heading, message }) => [line, heading, message.split(".").at(-1)])).toEqual([
      [2, "a", "formula"],
      [3, null, "moreCells"],
    ]);
  });
  it("is refused by name when it is empty, another encoding, of broken quotation marks, or too long", async () => {
    expect(await refusal(Buffer.alloc(0))).toBe("empty");
    expect(await refusal(Buffer.from("a;b\n"))).toBe("empty");
    expect(await refusal(Buffer.from([0x61, 0x3b, 0x62, 0x0a, 0xd0, 0x20, 0xff, 0x3b]))).toBe("encoding");
    expect(await refusal(Buffer.from('a;b\n1;"2\n3;4\n'))).toMatch(/^quotes/);
    expect(await refusal(Buffer.from("a;a\n1;2\n"))).toBe("headingTwice?heading=a");
    expect(await refusal(Buffer.from(`a;b\n${"1;2\n".repeat(1_001)}`))).toBe("tooManyRows?most=1000&rows=1001");
  });
  it("is refused when it is a PDF, a picture or an old Excel file by content, whatever its name", async () => {
    expect(await refusal(Buffer.from("%PDF-1.7 a;b"))).toBe("notATable");
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe("notATable");
    expect(await refusal(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toBe("oldExcel");
  });
});

describe("an Excel file", () => {
  it("gives dates as civil days and numbers in plain digits", async () => {
    const sheet = writeExcel([
      [{ value: "Ngày" }, { value: "Điểm" }],
      [{ value: new Date("2026-02-03T00:00:00Z"), type: Date, format: "dd/mm/yyyy" }, { value: 12.5 }],
    ]);
    const read = await readFile(await sheet.toBuffer(), 1_000);
    expect(read.rows).toEqual([{ line: 2, cells: ["2026-02-03", "12.5"] }]);
  });
  it("is named where it holds a formula or merged cells", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = workbook(`<sheetData><row r="1">${cell("A1", "a")}${cell("B1", "b")}</row>
      <row r="2"><c r="A2"><f>1+1</f><v>2</v></c>${cell("B2", "x")}</row></sheetData>
      <mergeCells><mergeCell ref="B2:B3"/></mergeCells>`);
    const { faults } = await readFile(bytes, 1_000);
    expect(faults.map(({ line, heading, message }) => [line, heading, message.split(".").at(-1)])).toEqual([
      [2, "a", "formula"],
      [2, "b", "merged"],
    ]);
  });
  it("is searched for formulas in time that grows with its length, however odd its markup is", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const odd = cell("A2", `<![CDATA[${"<c ".repeat(60_000)}]]>`);
    const bytes = workbook(`<sheetData><row r="1">${cell("A1", "a")}</row><row r="2">${odd}</row></sheetData>`);
    const begun = performance.now();
    await refusal(bytes);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
  it("is not opened when its declared size is a bomb's, and is refused when it is no workbook or broken", async () => {
    const plain = workbook("<sheetData/>", { "xl/last.xml": new Uint8Array(4_000_000) });
    expect(await refusal(declaring(plain, 0xf0_00_00_00))).toBe("zipBomb?most=200");
    expect(await refusal(Buffer.from(zipSync({ "word/document.xml": strToU8("<a/>") })))).toBe("notATable");
    expect(await refusal(Buffer.from("PK\u0003\u0004 broken"))).toBe("brokenZip");
  });
  it("never becomes larger than it declares: a part that lies is cut off and the file is no table", async () => {
    const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';
    const long = workbook(`<sheetData>${row.repeat(20_000)}</sheetData>`);
    expect(await refusal(declaring(long, 1_000))).toMatch(/^(notATable|noHeadings|empty)$/);
  });
  it("is written as a template that reads as a file without rows", async () => {
    for (const name of ["participants.xlsx", "events.csv"]) {
      expect(await refusal((await templateFile(name, "vi")).bytes)).toBe("empty");
    }
  });
});
