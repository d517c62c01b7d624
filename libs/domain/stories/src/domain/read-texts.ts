import { LANGUAGES, type Language } from '#kernel';
import { LIMITS } from './content-limits.js';
import type { Faults } from './faults.js';
import { readList, readOneOf, readOptionalText, readText } from './read-fields.js';
import type { StoryContent, StoryKind, StorySection, StoryText } from './story-content.js';
import type { StoryContentInput, StorySectionInput, StoryTextInput } from './story-input.js';
import { sectionsOf } from './story-sections.js';

type Texts = StoryContent['texts'];

const readSections = (
  sections: readonly StorySectionInput[] | null,
  at: Faults,
  kind: StoryKind,
): readonly StorySection[] => {
  const known = sectionsOf(kind);
  const seen = new Set<string>();
  return readList(sections, at, LIMITS.sections, (section, place) => {
    const key = readOneOf(section.key, place.at('key'), known);
    if (key !== undefined && seen.has(key)) place.at('key').add(`The section "${key}" is given twice.`);
    seen.add(section.key);
    const heading = readOptionalText(section.heading, place.at('heading'), LIMITS.heading);
    const markdown = readText(section.markdown, place.at('markdown'), LIMITS.markdown, true);
    return key !== undefined && markdown !== '' ? { key, heading, markdown } : undefined;
  }).toSorted((one, other) => known.indexOf(one.key) - known.indexOf(other.key));
};

const readOneText = (input: StoryTextInput, before: StoryText | undefined, at: Faults, kind: StoryKind): StoryText => ({
  title:
    input.title === undefined && before !== undefined
      ? before.title
      : readText(input.title, at.at('title'), LIMITS.title),
  summary:
    input.summary === undefined
      ? (before?.summary ?? '')
      : readText(input.summary, at.at('summary'), LIMITS.summary, true),
  sections:
    input.sections === undefined ? (before?.sections ?? []) : readSections(input.sections, at.at('sections'), kind),
});

/** Reads the texts of an input over those there were: language by language, and inside a language field by field. */
export const readTexts = (input: StoryContentInput, before: Texts, at: Faults, kind: StoryKind): Texts => {
  const texts: Partial<Record<Language, StoryText>> = { ...before };
  readList(input.removedLanguages ?? null, at.at('removedLanguages'), LANGUAGES.length, (language) => {
    delete texts[language];
    return undefined;
  });
  const seen = new Set<Language>();
  readList(input.texts ?? null, at.at('texts'), LANGUAGES.length, (text, place) => {
    const language = readOneOf(text.language, place.at('language'), LANGUAGES);
    if (language === undefined) return undefined;
    if (seen.has(language)) place.at('language').add(`The text in "${language}" is given twice.`);
    seen.add(language);
    texts[language] = readOneText(text, texts[language], place, kind);
    return undefined;
  });
  return texts;
};
