import type { ConceptScheme } from '../../.generated/documents.js';

/** The vocabularies, those that stories are marked with first. */
export const SCHEMES = ['METHOD', 'SECTOR', 'COFOG', 'EU_DATA_THEME'] as const satisfies readonly ConceptScheme[];
