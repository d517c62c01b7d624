import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel';
import { packageRoot } from '#platform/config';
import { CONCEPT_SCHEMES, type ConceptDefinition, type ConceptLabel, type LabelKind } from '../concept.js';

const many = z.partialRecord(z.enum(LANGUAGES), z.array(z.string()));

const shippedConcept = z.strictObject({
  scheme: z.enum(CONCEPT_SCHEMES),
  slug: z.string(),
  uri: z.string().nullable(),
  notation: z.string().nullable(),
  labels: z.strictObject({
    preferred: z.partialRecord(z.enum(LANGUAGES), z.string()),
    alternative: many,
    hidden: many,
  }),
  definition: z.partialRecord(z.enum(LANGUAGES), z.string()).nullable(),
  broader: z.array(z.string()),
  related: z.array(z.string()),
  matches: z.array(z.strictObject({ kind: z.enum(['EXACT_MATCH', 'CLOSE_MATCH', 'BROAD_MATCH']), target: z.string() })),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  position: z.int(),
  source: z.string().nullable(),
});

const labelsOf = (kind: LabelKind, labels: Partial<Record<Language, string | string[]>>): ConceptLabel[] =>
  LANGUAGES.flatMap((language) => [labels[language] ?? []].flat().map((label) => ({ language, kind, label })));

const definitionOf = (shipped: z.infer<typeof shippedConcept>): ConceptDefinition => {
  const { labels, definition, broader, related, matches, ...plain } = shipped;
  return {
    ...plain,
    definition: definition ?? {},
    labels: [
      ...labelsOf('PREFERRED', labels.preferred),
      ...labelsOf('ALTERNATIVE', labels.alternative),
      ...labelsOf('HIDDEN', labels.hidden),
    ],
    relations: [
      ...broader.map((target) => ({ kind: 'BROADER' as const, target })),
      ...related.map((target) => ({ kind: 'RELATED' as const, target })),
      ...matches,
    ],
  };
};

/** The file of the vocabularies shipped with the product, one JSON object a line. */
const CONTENT_FILE = 'libs/domain/taxonomy/content/concepts.ndjson';

/** The vocabularies shipped with the product: Los, our methods, COFOG and the EU data themes. */
export const shippedConcepts = (): ConceptDefinition[] =>
  readFileSync(join(packageRoot, CONTENT_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => definitionOf(shippedConcept.parse(JSON.parse(line))));
