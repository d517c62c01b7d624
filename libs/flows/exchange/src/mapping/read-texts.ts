import type { StoryTextInput } from '#domain/stories';
import { type Language, fallbackOrder } from '#kernel';
import type { ExchangeRow, TextInRow } from '../reading/exchange-row.js';
import { firstHeading, firstSentences } from './first-sentences.js';
import { plainText } from './plain-text.js';
import type { RowNotes } from './reading-row.js';
import { languageOf } from './words.js';

/** The texts of a row, and which of them came first. */
export interface RowTexts {
  readonly originalLanguage: Language;
  readonly texts: readonly StoryTextInput[];
}

const BODY = 'body';

const bodyOf = (text: TextInRow): string => (text.body?.trim() ? text.body : (text.description ?? '')).trim();

const ownText = (language: Language, text: TextInRow): StoryTextInput => ({
  language,
  title: text.title ?? '',
  summary: text.summary ?? '',
  sections: text.sections ?? (text.body ? [{ key: BODY, markdown: text.body }] : []),
});

const textOf = (language: Language, text: TextInRow, ending: string): StoryTextInput => {
  const body = bodyOf(text);
  const markdown = [body, ending].filter((part) => part !== '').join('\n\n');
  return {
    language,
    title: plainText(text.title ?? '') || firstHeading(body),
    summary: plainText(text.summary ?? '') || firstSentences(body),
    sections: text.sections ?? (markdown === '' ? [] : [{ key: BODY, markdown }]),
  };
};

const saysSomething = (text: TextInRow): boolean =>
  [text.title, text.summary, text.body, text.description].some((part) => part?.trim()) ||
  (text.sections ?? []).length > 0;

/** What a row says in each language it has a code for; a row's own fields are its text in `lang`. */
const textsIn = (row: ExchangeRow): [code: string, text: TextInRow][] => {
  const translations = Object.entries(row.translations ?? {}).flatMap(([code, text]): [string, TextInRow][] =>
    text && saysSomething(text) ? [[code, text]] : [],
  );
  return saysSomething(row) ? [[row.lang?.trim() || 'nb', row], ...translations] : translations;
};

/**
 * Reads the texts of a row. One in a language that stories have no texts in is left out with a warning; a row of which
 * nothing remains is a fault.
 *
 * @param ending Markdown that is put after the body in each language, such as where the text is from.
 */
export const readTexts = (
  row: ExchangeRow,
  notes: RowNotes,
  ending: (language: Language) => string,
): RowTexts | null => {
  const texts = new Map<Language, StoryTextInput>();
  const strange: string[] = [];
  for (const [code, text] of textsIn(row)) {
    const language = languageOf(code);
    if (language === null) strange.push(code);
    else if (texts.has(language)) notes.fault(`There are two texts in "${language}".`, 'translations', code);
    else texts.set(language, row.format ? ownText(language, text) : textOf(language, text, ending(language)));
  }
  if (texts.size === 0) {
    const why = strange.length > 0 ? `only in ${strange.join(', ')}, which stories have no texts in` : 'missing';
    notes.fault(`The text is ${why}.`, 'title');
    return null;
  }
  if (strange.length > 0) notes.warnings.push(`the text in ${strange.join(', ')} is left out`);
  const told = languageOf(row.lang ?? '');
  const order = fallbackOrder(row.country === 'NO' ? 'nb' : 'en');
  const originalLanguage = [...(told ? [told] : []), ...order].find((language) => texts.has(language)) ?? 'nb';
  return { originalLanguage, texts: [...texts.values()] };
};
