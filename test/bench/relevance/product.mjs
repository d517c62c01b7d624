import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { behindJournal, openStories } from '../settling.mjs';

const ASK =
  'query Relevance($query: String!) { searchStories(query: $query, first: 100) { engine edges { node { id } } } }';
const COUNT = '{ searchStories(query: "", first: 1) { totalCount } }';
const PATIENCE_MS = 600_000;

/** A document as a row of the import; the body is one section, and where there is none the row has only its title. */
const rowOf = (source, { id, lang, title, body }) => ({ id, source, lang, title, body });

const atRest = async (stack) => {
  const { total } = await stack.engine('GET', '/tasks?statuses=enqueued,processing&limit=1');
  return total === 0 && (await behindJournal(stack)) === 0;
};

/** Waits until every open story is found and nothing is on its way. */
export const untilFound = async (stack) => {
  const wanted = await openStories(stack);
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(100)) {
    const { searchStories } = await stack.ask(COUNT);
    if (searchStories.totalCount === wanted && (await atRest(stack))) return;
    if (Date.now() > deadline) throw new Error(`Only ${searchStories.totalCount} of ${wanted} stories are found.`);
  }
};

/** Brings a collection in through the product's import and waits until it is found; gives the seconds of both. */
export const importCollection = async (stack, folder, { name, documents }) => {
  const file = join(folder, `${name}.ndjson`);
  writeFileSync(file, documents.map((document) => `${JSON.stringify(rowOf(name, document))}\n`).join(''));
  const from = performance.now();
  const report = JSON.parse((await stack.cli('import', file, '--publish')).trim().split('\n').at(-1));
  const written = (performance.now() - from) / 1_000;
  if (report.created !== documents.length)
    throw new Error(`Of ${documents.length} documents this came in: ${JSON.stringify(report)}`);
  await untilFound(stack);
  return { documents: documents.length, written, found: (performance.now() - from) / 1_000 };
};

/** The identifier that a source gave each of its stories, by the one that the API tells. */
const namesOf = async ({ database }, source) => {
  const { rows } = await database.query('select id, external_id from stories where source = $1', [source]);
  return new Map(rows.map(({ id, external_id: name }) => [Buffer.from(`Story:${id}`).toString('base64url'), name]));
};

/**
 * The product's search over HTTP. What it finds of other sources, such as the first content, is passed over: the engines
 * beside it hold the collection alone.
 */
export const productSearch = async (stack, source, { api = stack.api } = {}) => {
  const names = await namesOf(stack, source);
  const headers = { 'content-type': 'application/json' };
  return async (query) => {
    const body = JSON.stringify({ query: ASK, variables: { query } });
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = await response.json();
    if (errors) return { found: [], by: 'ERROR' };
    const { engine, edges } = data.searchStories;
    return { found: edges.flatMap(({ node }) => names.get(node.id) ?? []), by: engine };
  };
};
