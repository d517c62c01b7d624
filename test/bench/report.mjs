const cell = (value, digits) => (value === undefined || value === null ? '' : value.toFixed(digits));

const COLUMNS = [
  ['scenario', ({ scenario }) => scenario],
  ['rps', ({ product }) => cell(product.rps, product.rps < 100 ? 1 : 0)],
  ['p50 ms', ({ product }) => cell(product.p50, 1)],
  ['p95 ms', ({ product }) => cell(product.p95, 1)],
  ['CPU ms', ({ product }) => cell(product.cpuMs, 2)],
  ['floor', ({ floor }) => floor?.name ?? ''],
  ['floor rps', ({ floor }) => cell(floor?.rps, floor?.rps < 100 ? 1 : 0)],
  ['floor CPU ms', ({ floor }) => cell(floor?.cpuMs, 2)],
  ['rps ×', ({ rpsRatio }) => cell(rpsRatio, 2)],
  ['CPU ×', ({ cpuRatio }) => cell(cpuRatio, 2)],
  ['limit', ({ limit }) => limit ?? ''],
  ['met', ({ met, broken }) => (broken ? 'BROKE' : met === true ? 'yes' : met === false ? 'NO' : '–')],
];

/** The figures as a table in Markdown, its columns in line. */
export const table = (rows) => {
  const cells = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => value(row)))];
  const widths = COLUMNS.map((_, place) => Math.max(3, ...cells.map((line) => line[place].length)));
  const lined = cells.map((line) => `| ${line.map((text, place) => text.padEnd(widths[place])).join(' | ')} |`);
  return [lined[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lined.slice(1)].join('\n');
};

const shares = (cpuOf) =>
  Object.entries(cpuOf)
    .map(([name, ms]) => `${name} ${ms.toFixed(2)}`)
    .join(', ');

/** In which processes the time of a request goes, on both sides. */
export const parts = (rows) =>
  rows
    .filter(({ product }) => product.cpuOf)
    .map(({ scenario, product, floor }) =>
      [
        `- ${scenario}: ${shares(product.cpuOf)}`,
        ...(floor?.cpuOf ? [`${floor.name}: ${shares(floor.cpuOf)}`] : []),
      ].join('; '),
    )
    .join('\n');

const loads = ({ load }) => load.map((value) => value.toFixed(1)).join(' ');

/** The page that keeps the last table. */
export const page = ({ command, begun, ended, before, after, rows }) => `# Performance

Written by \`npm run bench -- --write-docs\`; what is measured and how is in \`test/bench/README.md\`.

| | |
| --- | --- |
| Command | \`${command}\` |
| Begun, ended | ${begun}, ${ended} |
| Machine | ${before.cores} cores of ${before.processor}, ${before.memoryGb} GB |
| Load average before, after (1, 5, 15 min) | ${loads(before)}, ${loads(after)} |
| Node | ${before.node} |

${table(rows)}

Processor time of a request, in milliseconds, by process:

${parts(rows)}

\`rps\` and \`CPU ms\` are requests a second and processor time a request, of the API with PostgreSQL (for search also
Meilisearch); the floor's likewise. Figures hold for this machine at that moment; ratios within the run are what counts.
`;
