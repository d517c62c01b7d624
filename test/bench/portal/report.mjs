const KB = 1_000;

const row = (what, value, unit, limit, digits = 0) => ({ what, value, unit, limit, digits, met: value < limit });

/** Each figure beside its limit. */
export const rowsOf = ({ story, search, seen }) => [
  row('story page, server, p95 at the given readers', story.p95, 'ms', 80),
  row('search page, server, p95 at the given readers', search.p95, 'ms', 150),
  ...[
    ['story page', seen.story, 180],
    ['search page', seen.search, 200],
  ].flatMap(([name, page, script]) => [
    row(`${name}, first contentful paint, 4 × slower processor`, page.first, 'ms', 1_000),
    row(`${name}, largest contentful paint, 4 × slower processor`, page.largest, 'ms', 1_500),
    row(`${name}, layout shift`, page.shift, '', 0.05, 3),
    row(`${name}, JavaScript over the wire`, page.Script / KB, 'kB', script),
    row(`${name}, CSS over the wire`, page.Stylesheet / KB, 'kB', 60),
  ]),
  row('typing to results', seen.typing, 'ms', 150),
];

/** The figures as a table in Markdown. */
export const table = (rows) =>
  [
    '| what | measured | limit | met |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(
      ({ what, value, unit, limit, digits, met }) =>
        `| ${what} | ${value.toFixed(digits)} ${unit} | < ${limit} ${unit} | ${met ? 'yes' : 'NO'} |`,
    ),
  ].join('\n');

/** What was served, in a line each. */
export const parts = ({ story, search, anew }) =>
  Object.entries({
    'story pages': story,
    'search pages': search,
    'story pages of their own': anew.story,
    'search pages of their own': anew.search,
  })
    .map(
      ([name, { rps, p50, p95, cpuMs, htmlKb, compared }]) =>
        `- ${name}: ${rps.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${cpuMs.toFixed(2)} ms of the API's processor time each, ` +
        `${htmlKb.toFixed(0)} kB of HTML before compression; ${compared} compared under load`,
    )
    .join('\n');

const loads = ({ load }) => load.map((value) => value.toFixed(1)).join(' ');

/** The page that keeps the last table. */
export const page = ({ command, begun, ended, before, after, rows, figures }) => `# Performance of the portal

Written by \`npm run bench:portal -- --write-docs\`; what is measured and how is in \`test/bench/README.md\`.

| | |
| --- | --- |
| Command | \`${command}\` |
| Begun, ended | ${begun}, ${ended} |
| Machine | ${before.cores} cores of ${before.processor}, ${before.memoryGb} GB |
| Load average before, after (1, 5, 15 min) | ${loads(before)}, ${loads(after)} |
| Node | ${before.node} |

${table(rows)}

${parts(figures)}
`;
