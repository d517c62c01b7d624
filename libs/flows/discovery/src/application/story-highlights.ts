import type { StoryView } from '#domain/stories';
import { highlight } from '../highlight/highlight.js';
import { markdownToText } from '#platform/markdown';

/** Where a story's text speaks of what was asked for: offsets are in UTF-16 units into the fragment, end exclusive. */
export interface Highlight {
  /** `title`, `summary`, or the key of a section. */
  readonly field: string;
  readonly fragment: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

const MOST_HIGHLIGHTS = 6;
const WHOLE_TITLE = { fragmentLength: 300, maxFragments: 1 };

/** The highlights of the text shown, in reading order and as plain text. */
export const storyHighlights = (story: StoryView, terms: ReadonlySet<string>): readonly Highlight[] => {
  if (terms.size === 0) return [];
  const language = story.textLanguage;
  const title = highlight(story.title, language, terms, WHOLE_TITLE).map((part) => ({ field: 'title', ...part }));
  const summary = highlight(story.summary, language, terms).map((part) => ({ field: 'summary', ...part }));
  const sections: Highlight[] = [];
  for (const { key, markdown } of story.sections) {
    if (sections.length >= MOST_HIGHLIGHTS) break;
    sections.push(...highlight(markdownToText(markdown), language, terms).map((part) => ({ field: key, ...part })));
  }
  return [...title, ...summary, ...sections].slice(0, MOST_HIGHLIGHTS);
};
