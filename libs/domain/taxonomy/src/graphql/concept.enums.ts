import { registerEnumType } from '@nestjs/graphql';

/** The vocabularies, as the schema names them. */
export const ConceptSchemeEnum = {
  SECTOR: 'SECTOR',
  METHOD: 'METHOD',
  COFOG: 'COFOG',
  EU_DATA_THEME: 'EU_DATA_THEME',
} as const;

registerEnumType(ConceptSchemeEnum, {
  name: 'ConceptScheme',
  description: 'A vocabulary.',
  valuesMap: {
    SECTOR: { description: 'Sectors and themes: Los, the vocabulary of Norwegian public services.' },
    METHOD: { description: 'Methods of procurement, benefits realisation, governance, service design and mergers.' },
    COFOG: { description: 'Functions of government: COFOG 1999 of the United Nations.' },
    EU_DATA_THEME: { description: 'The data themes of the EU Publications Office.' },
  },
});

/** How a label names its concept, as the schema names it. */
export const LabelKindEnum = { PREFERRED: 'PREFERRED', ALTERNATIVE: 'ALTERNATIVE', HIDDEN: 'HIDDEN' } as const;

registerEnumType(LabelKindEnum, {
  name: 'LabelKind',
  description: 'How a label names its concept, after SKOS.',
  valuesMap: {
    PREFERRED: { description: 'The name that is shown.' },
    ALTERNATIVE: { description: 'Another name for the same.' },
    HIDDEN: { description: 'A spelling or word that only leads to the concept when searched for.' },
  },
});

/** How a concept stands to another, as the schema names it. */
export const ConceptRelationEnum = {
  BROADER: 'BROADER',
  RELATED: 'RELATED',
  EXACT_MATCH: 'EXACT_MATCH',
  CLOSE_MATCH: 'CLOSE_MATCH',
  BROAD_MATCH: 'BROAD_MATCH',
} as const;

registerEnumType(ConceptRelationEnum, {
  name: 'ConceptRelation',
  description: 'How a concept stands to another, after SKOS.',
  valuesMap: {
    BROADER: { description: 'The other is wider and holds this one.' },
    RELATED: { description: 'The other belongs to the same matter.' },
    EXACT_MATCH: { description: 'The other, of another vocabulary, means the same.' },
    CLOSE_MATCH: { description: 'The other, of another vocabulary, means nearly the same.' },
    BROAD_MATCH: { description: 'The other, of another vocabulary, is wider.' },
  },
});
