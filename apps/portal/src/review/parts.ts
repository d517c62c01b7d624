import type { ReviewRemarkFragment } from '../../.generated/documents.js';

/** What of a story beside its text can be commented on. */
export const FACTS = [
  'sectors',
  'methods',
  'organisations',
  'places',
  'levels',
  'status',
  'outcome',
  'phase',
  'period',
  'costBand',
  'goals',
  'anchoring',
  'contributors',
  'attachments',
  'relations',
  'benefits',
  'visibility',
] as const;

/** The place on the page where a part of the story stands; null is the story as a whole. */
export const anchorOf = (part: string | null): string => {
  if (part === null) return 'part-whole';
  return FACTS.some((fact) => fact === part) ? 'part-facts' : `part-${part}`;
};

/** The comments of a review by the places where their parts stand; those whose part is not shown stand with the whole. */
export const remarksByAnchor = (
  remarks: readonly ReviewRemarkFragment[],
  shown: readonly string[],
): ReadonlyMap<string, readonly ReviewRemarkFragment[]> => {
  const places = new Set(['part-whole', 'part-facts', ...shown.map((part) => anchorOf(part))]);
  const found = new Map<string, ReviewRemarkFragment[]>();
  for (const remark of remarks) {
    const anchor = anchorOf(remark.part ?? null);
    const place = places.has(anchor) ? anchor : 'part-whole';
    found.set(place, [...(found.get(place) ?? []), remark]);
  }
  return found;
};
