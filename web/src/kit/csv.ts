/**
 * Rows as CSV after RFC 4180, with a byte order mark so that spreadsheets read the letters. Text that they would run is
 * quoted off. Swedish spreadsheets tell cells apart by semicolons.
 */
export function csv(rows: readonly (readonly (string | number)[])[], separator: ',' | ';' = ','): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return '\uFEFF' + rows.map((row) => row.map(cell).join(separator) + '\r\n').join('');
}

/** What tells cells apart where the spreadsheet speaks this language. */
export const separatorOf = (language: string) => (language === 'sv' ? ';' : ',');

/** Hands a file to the browser. */
export function download(name: string, content: string | Blob, type = 'text/csv'): void {
  const url = URL.createObjectURL(
    content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
