import PdfDocument from "pdfkit";
import QRCode from "qrcode";
import type { CertificateFacts } from "~/domain/trials/life-cycle/certificate";
import { languages } from "~/lib/languages/languages";
import { certificateFonts } from "./certificate-fonts.server";
import { type CertificateWords, certificateWords } from "./certificate-words.server";
import { setText } from "./set-text.server";

/** A certificate to draw: what it says, its code, when it was issued, whose registry it is, and where it can be verified. */
export interface CertificateToDraw {
  facts: CertificateFacts;
  code: string;
  issuedAt: Date;
  registryName: string;
  /** Origin of the registry, without a closing slash. */
  publicUrl: string;
}

const margin = 48;
const pageWidth = 595.28;
const qrSize = 96;
const termWidth = 150;

function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const side = qrSize / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) doc.rect(x + column * side, y + row * side, side, side);
    }
  }
  doc.fill("#000000");
}

type Fonts = Awaited<ReturnType<typeof certificateFonts>>;

/** Draws the words of one page: heading beside the QR code, terms and values in two columns, sentences below. */
function drawWords(doc: PDFKit.PDFDocument, words: CertificateWords, fonts: Fonts): void {
  const width = pageWidth - 2 * margin;
  const headWidth = width - qrSize - 24;
  let y = setText(doc, words.title, { x: margin, y: margin, width: headWidth, size: 20, weight: "bold" }, fonts) + 4;
  y = setText(doc, words.lead, { x: margin, y, width: headWidth, size: 11 }, fonts);
  y = Math.max(y, margin + qrSize) + 20;
  for (const { term, value } of words.lines) {
    const left = setText(doc, term, { x: margin, y, width: termWidth, size: 10 }, fonts);
    const place = { x: margin + termWidth + 16, y, width: width - termWidth - 16, size: 10, weight: "bold" as const };
    y = Math.max(left, setText(doc, value, place, fonts)) + 5;
  }
  y += 14;
  for (const note of words.notes) y = setText(doc, note, { x: margin, y, width, size: 9.5 }, fonts) + 6;
}

/**
 * Draws a certificate as a PDF of A4 pages, in Vietnamese and in English, with a QR code of the address at which it is verified.
 * The same certificate gives the same content each time.
 */
export async function drawCertificate(certificate: CertificateToDraw): Promise<Buffer> {
  const { facts, code, issuedAt, registryName, publicUrl } = certificate;
  const fonts = await certificateFonts();
  const address = `${publicUrl}/verify/${code}`;
  const info = {
    Title: `${registryName} ${facts.number}`,
    Author: registryName,
    CreationDate: issuedAt,
    ModDate: issuedAt,
  };
  const doc = new PdfDocument({ size: "A4", margin, info, lang: "vi" });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on("end", resolve));
  for (const part of [...fonts.regular, ...fonts.bold]) doc.registerFont(part.name, part.bytes);
  for (const [index, language] of languages.entries()) {
    if (index > 0) doc.addPage();
    drawQr(doc, address, pageWidth - margin - qrSize, margin);
    drawWords(doc, certificateWords(facts, { name: registryName, issuedAt, code, address }, language), fonts);
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
