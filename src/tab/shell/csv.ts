// Rows as a file that a Danish spreadsheet opens with a double press: semicolons, BOM, CRLF.

/** Whole text of the file; what people wrote never becomes a formula in the reader's spreadsheet. */
export function csvFrom(lines: readonly (readonly string[])[]): string {
  return `${BOM}${lines.map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

export const CSV_TYPE = 'text/csv;charset=utf-8';

const BOM = '\uFEFF';

function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
