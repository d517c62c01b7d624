/** Puts a line of the command's result on standard output. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Tells the person at the terminal something on standard error. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Rows as columns that stand under each other, the first row as a heading. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const last = widths.length - 1;
  return rows
    .map((row) => row.map((cell, column) => (column === last ? cell : cell.padEnd(widths[column] ?? 0))).join('  '))
    .join('\n');
};
