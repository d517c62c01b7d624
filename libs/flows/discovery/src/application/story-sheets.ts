import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import { textSheet } from '../highlight/text-sheet.js';
import { SearchSheetReader } from '../persistence/search-sheet.reader.js';
import { plainText, textParts } from './plain-text.js';
import { SheetShelf } from './sheet-shelf.js';
import type { SheetName, StorySheet } from './story-sheet.js';

const nameOf = ({ id, revision, textLanguage }: StoryCard): SheetName => ({ id, revision, language: textLanguage });

const same = (a: SheetName, b: SheetName): boolean =>
  a.id === b.id && a.revision === b.revision && a.language === b.language;

const sheetOf = (story: StoryView): StorySheet => {
  const { title, summary, sections, textLanguage: language } = story;
  return { ...nameOf(story), ...textSheet(textParts(plainText({ language, title, summary, sections })), language) };
};

/** The sheets of the very texts that a caller is shown. */
@Injectable()
export class StorySheets {
  private readonly shelf = new SheetShelf();

  constructor(
    private readonly sheets: SearchSheetReader,
    private readonly stories: StoryReader,
  ) {}

  /** In no order; the caller sees these stories in these revisions and languages. */
  async of(actor: Actor, stories: readonly StoryCard[]): Promise<readonly StorySheet[]> {
    const names = stories.map(nameOf);
    const known = names.flatMap((name) => this.shelf.get(name) ?? []);
    const unknown = names.filter((name) => !known.some((sheet) => same(sheet, name)));
    if (unknown.length === 0) return known;
    const kept = await this.sheets.read(unknown);
    for (const sheet of kept) this.shelf.put(sheet);
    const missing = unknown.filter((name) => !kept.some((sheet) => same(sheet, name)));
    return [...known, ...kept, ...(await this.made(actor, missing))];
  }

  /** Sheets of what the index has not heard of yet; a text that has changed once more since has none. */
  private async made(actor: Actor, names: readonly SheetName[]): Promise<readonly StorySheet[]> {
    const languages = [...new Set(names.map(({ language }) => language))];
    const lists = await Promise.all(
      languages.map((language) => {
        const ids = names.filter((name) => name.language === language).map(({ id }) => id);
        return this.stories.byIds(actor, ids, language);
      }),
    );
    const sheets = lists.flat().flatMap((story) => (story === null ? [] : [sheetOf(story)]));
    return sheets.filter((sheet) => names.some((name) => same(sheet, name)));
  }
}
