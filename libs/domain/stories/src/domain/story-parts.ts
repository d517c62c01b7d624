import type { Language } from '#kernel';
import type { StoryContent, StoryKind, StorySection, StoryText } from './story-content.js';
import { sectionsOf } from './story-sections.js';

const TITLE = 'title';
const SUMMARY = 'summary';
const NO_TEXT: StoryText = { title: '', summary: '', sections: [] };

/** The parts that the text of a kind of story is written in: `title`, `summary`, and sections by their keys. */
export const partsOf = (kind: StoryKind): readonly string[] => [TITLE, SUMMARY, ...sectionsOf(kind)];

/** Whether a text can be without the part. */
export const mayBeEmpty = (part: string): boolean => part !== TITLE;

/** What a text says in one part; empty where it says nothing. */
export const textOfPart = (text: StoryText | undefined, part: string): string => {
  const { title, summary, sections } = text ?? NO_TEXT;
  if (part === TITLE) return title;
  return part === SUMMARY ? summary : (sections.find(({ key }) => key === part)?.markdown ?? '');
};

const withSection = (
  sections: readonly StorySection[],
  kind: StoryKind,
  key: string,
  markdown: string,
): StorySection[] => {
  const known = sectionsOf(kind);
  const heading = sections.find((section) => section.key === key)?.heading ?? null;
  const others = sections.filter((section) => section.key !== key);
  const all = markdown === '' ? others : [...others, { key, heading, markdown }];
  return all.toSorted((one, other) => known.indexOf(one.key) - known.indexOf(other.key));
};

/** The same content with other words in one part of the text in one language; its heading stays. */
export const withPart = (content: StoryContent, language: Language, part: string, words: string): StoryContent => {
  const before = content.texts[language] ?? NO_TEXT;
  const own =
    part === TITLE
      ? { title: words }
      : part === SUMMARY
        ? { summary: words }
        : { sections: withSection(before.sections, content.kind, part, words) };
  return { ...content, texts: { ...content.texts, [language]: { ...before, ...own } } };
};
