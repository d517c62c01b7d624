import { isDeepStrictEqual } from 'node:util';
import { Database } from '#platform/database';
import { buildSearchDocument } from '../../libs/flows/discovery/src/application/search-document.js';
import { SearchDocumentReader } from '../../libs/flows/discovery/src/persistence/search-document.reader.js';
import type { StoryEntry } from '../../libs/flows/discovery/src/story-index/story-entry.js';
import type { RawDocument, RawIndex } from './raw-index.js';
import type { StoryWorld } from './story-world.js';

interface Published {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly visibility: string;
  readonly publishedAt: number;
  readonly methods: readonly string[];
}

const PUBLISHED = `
  select s.id, s.version, r.kind, s.visibility, floor(extract(epoch from s.published_at) * 1000)::float8 as "publishedAt",
    array(select c.slug from story_concepts l join concepts c on c.id = l.concept_id
      where l.story_id = s.id and l.number = r.number and c.scheme = 'METHOD') as methods
  from stories s join story_revisions r on r.story_id = s.id and r.number = s.published_revision where s.state = 'PUBLISHED'`;

const OWN_ROWS = `select story_id as id, version, entry::json as entry from story_search_documents`;

interface OwnRow {
  readonly id: string;
  readonly version: number;
  readonly entry: StoryEntry;
}

/** What PostgreSQL keeps of a story otherwise than the tables have it. */
const altered = ({ kind, visibility, publishedAt, methods }: Published, { entry }: OwnRow): string[] => {
  const wrong = {
    kind: entry.values.kind[0] !== kind,
    visibility: entry.visibility !== visibility,
    publishedAt: entry.publishedAt !== publishedAt,
    methods: !methods.every((method) => entry.values.methods.includes(method)),
  };
  return Object.entries(wrong).flatMap(([field, isWrong]) => (isWrong ? [field] : []));
};

/**
 * Where Meilisearch's index, or PostgreSQL's own search, does not hold exactly the published stories as they are. Read from
 * the tables and from the engine, field by field, without the product's own comparison and its digests.
 */
export const indexDifferences = async (world: StoryWorld, index: RawIndex): Promise<readonly string[]> => {
  const stories = await world.rows<Published>(PUBLISHED);
  const kept = new Map((await world.rows<OwnRow>(OWN_ROWS)).map((row) => [row.id, row]));
  const sources = await new SearchDocumentReader(world.api.get(Database)).byIds(stories.map(({ id }) => id));
  const whole = new Map(
    sources.map((source) => [
      source.id,
      JSON.parse(JSON.stringify(buildSearchDocument(source).document)) as RawDocument,
    ]),
  );
  const documents = new Map((await index.documents()).map((document) => [document.id, document]));
  const found = stories.flatMap((story) => {
    const { id, version } = story;
    const document = documents.get(id);
    documents.delete(id);
    const held = kept.get(id);
    kept.delete(id);
    const fields = held ? altered(story, held) : [];
    const expected: Readonly<Record<string, unknown>> = whole.get(id) ?? {};
    const names = document ? [...new Set([...Object.keys(expected), ...Object.keys(document)])] : [];
    const differing = names.filter((name) => !isDeepStrictEqual(expected[name], document?.[name]));
    return [
      ...(document ? [] : [`missing: ${id}`]),
      ...[...new Set([...fields, ...differing])].map((field) => `altered: ${id} ${field}`),
      ...(held?.version === version ? [] : [`rows: ${id} has version ${held?.version}, not ${version}`]),
    ];
  });
  const surplus = [...documents.keys()].map((id) => `surplus: ${id}`);
  return [...found, ...surplus, ...[...kept.keys()].map((id) => `rows: ${id} should not be there`)];
};
