import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const INDEX = 'straight';
const BATCH = 1_000;
const SHOWN = ['id', 'kind', 'title', 'summary', 'publishedAt', 'sectors', 'methods', 'organisations'];

const upper = (word) => word?.toUpperCase().replaceAll('-', '_') ?? null;

/** A generated story as somebody would send it to the engine: its texts, and the values it is filtered and counted by. */
const documentOf = (row, { withBroader }) => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  body: row.sections.map(({ heading, markdown }) => `${heading}\n${markdown}`).join('\n\n'),
  kind: upper(row.kind),
  status: upper(row.status),
  outcome: upper(row.outcome),
  levels: row.levels.map(upper),
  languages: ['nb', ...Object.keys(row.translations ?? {})],
  sectors: withBroader.sectors(row.sectors),
  methods: withBroader.methods(row.methods),
  organisations: row.agencies.map(({ slug }) => slug),
  visibility: upper(row.visibility),
  publishedAt: Date.parse(row.date),
  year: Number(row.date.slice(0, 4)),
});

const settled = async (stack, uid) => {
  for (;;) {
    const { status, error } = await stack.engine('GET', `/tasks/${uid}`);
    if (status === 'succeeded') return;
    if (status === 'failed' || status === 'canceled') throw new Error(`Meilisearch: ${JSON.stringify(error)}`);
    await pause(50);
  }
};

/** What anybody would set who has Meilisearch alone find, choose, order and count such stories. */
const SETTINGS = {
  searchableAttributes: ['title', 'summary', 'body'],
  displayedAttributes: ['*'],
  filterableAttributes: [
    ...['id', 'visibility', 'kind', 'status', 'outcome', 'levels', 'languages', 'sectors', 'methods', 'organisations'],
    ...['publishedAt', 'year'],
  ],
  sortableAttributes: ['publishedAt', 'id'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'publishedAt:desc', 'id:desc'],
  typoTolerance: { enabled: true, disableOnNumbers: true },
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 5_000 },
};

/**
 * Sends a file of stories straight to Meilisearch, into an index of its own; gives the seconds until the last can be found.
 */
export const sendStraight = async (stack, file, vocabulary) => {
  const change = await stack.engine('PATCH', `/indexes/${INDEX}/settings`, SETTINGS);
  await settled(stack, change.taskUid);
  const from = performance.now();
  let batch = [];
  let last;
  const send = async () => {
    if (batch.length > 0) last = await stack.engine('POST', `/indexes/${INDEX}/documents?primaryKey=id`, batch);
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    batch.push(documentOf(JSON.parse(line), vocabulary));
    if (batch.length === BATCH) await send();
  }
  await send();
  await settled(stack, last.taskUid);
  return (performance.now() - from) / 1_000;
};

const FACETS = ['methods', 'organisations', 'kind', 'status', 'outcome', 'levels', 'languages', 'year'];
const MARKED = { attributesToHighlight: ['title', 'summary', 'body'], attributesToCrop: ['body'], cropLength: 30 };

/** The body of one search with a filter by sector, all facets and, where wanted, highlights, as Meilisearch takes it. */
export const straightQuestion = ({ query, sector }, { highlights }) => {
  const common = { indexUid: INDEX, q: query, matchingStrategy: 'frequency' };
  return {
    queries: [
      {
        ...common,
        filter: `visibility = "OPEN" AND sectors IN ["${sector}"]`,
        facets: FACETS,
        limit: 20,
        attributesToRetrieve: SHOWN,
        showRankingScore: true,
        ...(highlights ? MARKED : {}),
      },
      { ...common, filter: 'visibility = "OPEN"', facets: ['sectors'], limit: 0 },
    ],
  };
};

/** Meilisearch under the same questions, without anything between. */
export const straightTarget = (stack, questions, how) => ({
  url: stack.meilisearch.url,
  processes: { meilisearch: stack.meilisearch.pid },
  essence: (body) => body.replace(/"processingTimeMs":\d+/g, ''),
  requests: questions.map((question) => ({
    method: 'POST',
    path: '/multi-search',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.meilisearch.secret}` },
    body: JSON.stringify(straightQuestion(question, how)),
  })),
});
