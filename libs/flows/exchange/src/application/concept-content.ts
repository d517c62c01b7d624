import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CONCEPT_RELATIONS, CONCEPT_SCHEMES, type ConceptDefinition } from '#domain/taxonomy';
import { LANGUAGES } from '#kernel';
import { packageRoot } from '#platform/config';

const languages = z.enum(LANGUAGES);
const perLanguage = z.partialRecord(languages, z.string());
const listPerLanguage = z.partialRecord(languages, z.array(z.string()));

const shippedConcept = z.strictObject({
  scheme: z.enum(CONCEPT_SCHEMES),
  slug: z.string(),
  uri: z.string().nullable(),
  notation: z.string().nullable(),
  labels: z.strictObject({ preferred: perLanguage, alternative: listPerLanguage, hidden: listPerLanguage }),
  definition: perLanguage.nullable(),
  broader: z.array(z.string()),
  related: z.array(z.string()),
  matches: z.array(z.strictObject({ kind: z.enum(CONCEPT_RELATIONS), target: z.string() })),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  position: z.number().int(),
  source: z.string().nullable(),
});

type ShippedConcept = z.infer<typeof shippedConcept>;

const CONTENT_FILE = 'libs/domain/taxonomy/content/concepts.ndjson';

const labelsOf = ({ preferred, alternative, hidden }: ShippedConcept['labels']): ConceptDefinition['labels'] =>
  LANGUAGES.flatMap((language) => [
    ...[preferred[language] ?? []].flat().map((label) => ({ language, kind: 'PREFERRED' as const, label })),
    ...(alternative[language] ?? []).map((label) => ({ language, kind: 'ALTERNATIVE' as const, label })),
    ...(hidden[language] ?? []).map((label) => ({ language, kind: 'HIDDEN' as const, label })),
  ]);

const definitionOf = ({ labels, definition, broader, related, matches, ...concept }: ShippedConcept): ConceptDefinition => ({
  ...concept,
  definition: definition ?? {},
  labels: labelsOf(labels),
  relations: [
    ...broader.map((target) => ({ kind: 'BROADER' as const, target })),
    ...related.map((target) => ({ kind: 'RELATED' as const, target })),
    ...matches,
  ],
});

/** The vocabularies shipped with the product. */
export const shippedConcepts = (): ConceptDefinition[] =>
  readFileSync(join(packageRoot, CONTENT_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => definitionOf(shippedConcept.parse(JSON.parse(line))));
