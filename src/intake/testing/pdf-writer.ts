/** One line of a page: its text in PDFDocEncoding-like Latin-1 (an octal escape such as `\256` is the ligature fi), and its place in points. */
export interface WrittenLine {
  text: string;
  x?: number;
  y: number;
  size?: number;
}

/** A small PDF for tests, whole and valid: one page for each list of lines, in Times with the standard encoding. */
export function writePdf(
  pages: readonly (readonly WrittenLine[])[],
  info: { title?: string; author?: string; encrypted?: boolean } = {},
): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /StandardEncoding >>');
  for (const [index, lines] of pages.entries()) {
    const stream = lines.map(contentOf).join('\n');
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`);
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  objects.push(`<< ${info.title ? `/Title (${info.title})` : ''} ${info.author ? `/Author (${info.author})` : ''} >>`);
  if (info.encrypted) objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -44 >>`);
  return assembled(objects, info.encrypted === true);
}

function contentOf({ text, x = 72, y, size = 12 }: WrittenLine): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()]/g, '\\$&')}) Tj ET`;
}

function assembled(objects: readonly string[], encrypted: boolean): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const infoNumber = objects.length - (encrypted ? 1 : 0);
  const locked = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<${'01'.repeat(16)}><${'01'.repeat(16)}>]` : '';
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoNumber} 0 R${locked} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
