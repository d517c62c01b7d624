import { type UserError, invalid, isSlug } from '#kernel';
import type { ConceptDefinition } from './concept.js';

const MAX_LABELS = 200;
const MAX_LABEL_LENGTH = 200;

const lifetimeFaults = ({ validFrom, validTo }: ConceptDefinition): UserError[] =>
  validFrom && validTo && validTo < validFrom ? [invalid('A concept cannot end before it begins.', 'validTo')] : [];

const labelFaults = ({ labels }: ConceptDefinition): UserError[] => {
  const preferred = labels.filter((label) => label.kind === 'PREFERRED').map((label) => label.language);
  return [
    ...(preferred.length === 0
      ? [invalid('A concept needs a preferred label in at least one language.', 'labels')]
      : []),
    ...(new Set(preferred).size < preferred.length
      ? [invalid('A concept has one preferred label in each language.', 'labels')]
      : []),
    ...(labels.length > MAX_LABELS ? [invalid(`A concept has at most ${MAX_LABELS} labels.`, 'labels')] : []),
    ...labels.flatMap(({ label }, place) =>
      label.trim() === '' || label.length > MAX_LABEL_LENGTH
        ? [invalid(`A label has between 1 and ${MAX_LABEL_LENGTH} characters.`, 'labels', String(place), 'label')]
        : [],
    ),
  ];
};

/** Every fault of a concept as it is written down, each with its place. */
export const conceptFaults = (definition: ConceptDefinition): UserError[] => [
  ...(isSlug(definition.slug)
    ? []
    : [
        invalid(
          `"${definition.slug.slice(0, 60)}" is no slug: lower-case letters and digits with single hyphens.`,
          'slug',
        ),
      ]),
  ...labelFaults(definition),
  ...lifetimeFaults(definition),
];
