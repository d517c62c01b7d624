import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import { AlikeStories } from './alike-stories.js';
import { likenessOf } from './likeness-of.js';
import { plainText, textParts } from './plain-text.js';

/** How many stories to give, in which language (null is each one's original), and whether whole or as cards. */
export interface DuplicatesRequest {
  readonly first: number;
  readonly language?: Language | null;
  readonly whole?: boolean;
}

const TELLING_WORDS = 400;
/** A draft of fewer different words says too little to be compared. */
const FEWEST_WORDS = 10;
/**
 * A story that has so much of the weight of a text's words may tell of the same. Of the first content no story has more than
 * 0.31 of another's words, and all of it has of the first half of its own.
 */
const MAY_BE_THE_SAME = 0.5;

const textOf = ({ textLanguage: language, title, summary, sections }: StoryView): string =>
  textParts(plainText({ language, title, summary, sections }))
    .map(({ text }) => text)
    .join('\n');

/** Finds the published stories that may tell of the same as one that is being written, before it is submitted. */
@Injectable()
export class PossibleDuplicates {
  constructor(
    private readonly alike: AlikeStories,
    private readonly stories: StoryReader,
  ) {}

  /** The closest first, of what the caller may see; null for those who do not work on the story. */
  async run(
    actor: Actor,
    id: string,
    { first, language, whole }: DuplicatesRequest,
  ): Promise<readonly (StoryCard | StoryView)[] | null> {
    const draft = await this.stories.byId(actor, id, { revision: 'WORKING' });
    if (!draft || draft.version === null) return null;
    const likeness = likenessOf(textOf(draft));
    if (likeness.words.length < FEWEST_WORDS) return [];
    const most = { first: first + 1, telling: TELLING_WORDS, leastShare: MAY_BE_THE_SAME };
    const [close = []] = await this.alike.run(actor, [likeness], most);
    const others = close.filter((one) => one !== id).slice(0, first);
    const found = whole
      ? await this.stories.byIds(actor, others, language)
      : await this.stories.cardsByIds(actor, others, language);
    return found.flatMap((story) => (story?.state === 'PUBLISHED' ? [story] : []));
  }
}
