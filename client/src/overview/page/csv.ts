/** Rows as CSV by RFC 4180: with CRLF, and quotation marks where a cell needs them. */
export function toCsv(table: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const plain = String(value);
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return table.map((row) => row.map(cell).join(',')).join('\r\n');
}
