import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '#kernel';
import { packageRoot } from '#platform/config';
import { SYNONYM_DIRECTIONS, type SynonymDefinition } from './synonym-definition.js';

/** A synonym set as it is shipped; `key` is what it is known by when the content is loaded again. */
export interface ShippedSynonyms extends SynonymDefinition {
  readonly key: string;
}

const shippedSet = z.strictObject({
  key: z.string(),
  expressions: z.array(z.tuple([z.string(), z.enum(LANGUAGES).nullable()])),
  direction: z.enum(SYNONYM_DIRECTIONS).default('BOTH_WAYS'),
  note: z.string().nullable().default(null),
});

/** The file of the synonyms shipped with the product, one JSON object a line. */
const CONTENT_FILE = 'libs/flows/discovery/content/synonyms.ndjson';

/** The synonyms shipped with the product. */
export const shippedSynonyms = (): ShippedSynonyms[] =>
  readFileSync(join(packageRoot, CONTENT_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { expressions, ...set } = shippedSet.parse(JSON.parse(line));
      return { ...set, expressions: expressions.map(([text, language]) => ({ text, language })) };
    });
