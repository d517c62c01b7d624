import type { StoryText } from '../story-types.js';

/** A part of a page that a table of contents leads to. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
}

/** A section with the place in the page where it begins. */
export type PlacedSection = StoryText['sections'][number] & { readonly id: string };

/** Gives every section an anchor that stays the same as long as the sections do. */
export const placed = (sections: StoryText['sections']): readonly PlacedSection[] => {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const times = (seen.get(section.key) ?? 0) + 1;
    seen.set(section.key, times);
    return { ...section, id: times === 1 ? `part-${section.key}` : `part-${section.key}-${times}` };
  });
};
