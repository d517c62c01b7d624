import type { Language } from '#kernel';
import type { StorySection } from '#domain/stories';
import { markdownToText } from '#platform/markdown';
import { wordsOf } from '../analysis/words.js';
import type { AnalysedPart, TextPart } from '../highlight/text-sheet.js';

/** A story's text in one language, without the marks of Markdown. */
export interface PlainText {
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly { readonly key: string; readonly heading: string | null; readonly text: string }[];
}

/** Reads a text as plain text. */
export const plainText = (text: {
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly StorySection[];
}): PlainText => ({
  ...text,
  sections: text.sections.map(({ key, heading, markdown }) => ({ key, heading, text: markdownToText(markdown) })),
});

/** What of a text is marked in a search, in reading order. */
export const textParts = ({ title, summary, sections }: PlainText): TextPart[] => [
  { field: 'title', text: title },
  { field: 'summary', text: summary },
  ...sections.map(({ key, text }) => ({ field: key, text })),
];

/** A text in one language with the words of its parts. */
export interface AnalysedText extends PlainText {
  readonly parts: readonly AnalysedPart[];
}

/** Takes a text apart, once for everything that is made of its words. */
export const analysedText = (text: PlainText): AnalysedText => ({
  ...text,
  parts: textParts(text).map((part) => ({ ...part, words: wordsOf(part.text, text.language) })),
});
