const cell = (value) => (value === undefined ? '' : value.toFixed(3));

/** Rows of texts as a table in Markdown, its columns in line. */
const lined = (rows) => {
  const widths = rows[0].map((_, place) => Math.max(3, ...rows.map((row) => row[place].length)));
  const [head, ...rest] = rows.map((row) => `| ${row.map((text, place) => text.padEnd(widths[place])).join(' | ')} |`);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
};

/** Each figure beside its limit. */
export const limitsTable = (lines) =>
  lined([
    ['figure', 'measured', 'limit', 'met'],
    ...lines.map(({ what, figure, limit, met }) => [what, figure, limit, met ? 'yes' : 'NO']),
  ]);

/** nDCG@10 of every engine in every group. */
export const enginesTable = ({ product, alone, baselines }) => {
  const engines = { product, ...(alone ? { 'product, Meilisearch killed': alone } : {}), ...baselines };
  const groups = product.groups.map(({ name }) => name);
  return lined([
    ['nDCG@10', ...Object.keys(engines)],
    ...groups.map((name, place) => [name, ...Object.values(engines).map(({ groups: all }) => cell(all[place].ndcg))]),
    ['mean over groups', ...Object.values(engines).map(({ mean }) => cell(mean.ndcg))],
    ['mean MRR@10', ...Object.values(engines).map(({ mean }) => cell(mean.mrr))],
    ['mean recall@10', ...Object.values(engines).map(({ mean }) => cell(mean.recall10))],
    ['mean recall@100', ...Object.values(engines).map(({ mean }) => cell(mean.recall100))],
    ['without hits', ...Object.values(engines).map(({ mean }) => cell(mean.zero))],
  ]);
};

const measuresOf = (name, { queries, ndcg, mrr, recall10, recall100, zero }) => [
  ...[name, `${queries}`],
  ...[ndcg, mrr, recall10, recall100, zero].map(cell),
];

const HEAD = ['nDCG@10', 'MRR@10', 'recall@10', 'recall@100', 'without hits'];

/** All measures of the product, by group and by set of queries. */
export const productTable = ({ groups, sets }) =>
  lined([
    ['product', 'queries', ...HEAD],
    ...groups.map((group) => measuresOf(group.name, group)),
    ...Object.entries(sets).map(([set, figures]) => measuresOf(`\`${set}\``, figures)),
  ]);

/** How fast the collections came in and were answered, and by whom. */
export const collectionsTable = (collections) =>
  lined([
    ['collection', 'documents', 'written s', 'found s', 'documents a second', 'p50 ms', 'p95 ms', 'answered by'],
    ...collections.map(({ name, imported: { documents, written, found }, latency: { p50, p95 }, by }) => [
      ...[name, `${documents}`, written.toFixed(1), found.toFixed(1), (documents / found).toFixed(0)],
      ...[p50.toFixed(1), p95.toFixed(1)],
      by,
    ]),
  ]);

/** The means of the other engines beside those that a study measured on the same data. */
export const studyTable = (rows) =>
  lined([
    ['engine', 'mean here', 'mean of the study', 'largest difference of a set'],
    ...rows.map(({ name, here, study, apart }) => [
      name,
      cell(here),
      cell(study),
      `${apart.by.toFixed(3)} (${apart.set})`,
    ]),
  ]);

const section = (title, text) => (text ? `\n## ${title}\n\n${text}\n` : '');

/** The page that keeps the last tables. */
export const page = ({ command, begun, ended, before, after, parts }) => `# What the search finds

Made by \`npm run bench:relevance -- --write-docs\`, not by hand. Collections of Norwegian texts with judged queries, which lie
beside the checkout, are imported by the product's own import; every query is put to \`searchStories\` over HTTP, one after
the other, and to the other engines over the same documents in the same run. Relevance is yes or no; a group is the mean over
all its queries. More is in \`test/bench/relevance/README.md\`.

| | |
| --- | --- |
| Command | \`${command}\` |
| Begun, ended | ${begun}, ${ended} |
| Machine | ${before.cores} cores of ${before.processor}, ${before.memoryGb} GB, Node ${before.node} |
| Load average before, after (1, 5, 15 min) | ${before.load.join(' ')}, ${after.load.join(' ')} |
${parts.map(([title, text]) => section(title, text)).join('')}`;
