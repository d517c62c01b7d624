import { Injectable } from '@nestjs/common';
import { type Actor, type Language, type Result, conflict, done, invalid, refused } from '#kernel';
import { LIMITS } from '../domain/content-limits.js';
import { Faults } from '../domain/faults.js';
import { readText } from '../domain/read-fields.js';
import { mayBeEmpty, partsOf, textOfPart, withPart } from '../domain/story-parts.js';
import type { StoryState } from '../domain/story-state.js';
import type { Story } from '../domain/story.js';
import { PartSaves } from '../persistence/part-saves.js';
import { partVersion } from './part-version.js';
import { StoryDesk } from './story-desk.js';
import { worksOn } from './story.policy.js';

/** What somebody has written in one part of a text. */
export interface SaveStoryPartInput {
  readonly id: string;
  readonly language: Language;
  /** `title`, `summary`, or the key of a section. */
  readonly part: string;
  readonly text: string;
  /** The version of the part that it was written over; null where there was nothing. */
  readonly basedOn: string | null;
}

const limitOf = (part: string): number =>
  part === 'title' ? LIMITS.title : part === 'summary' ? LIMITS.summary : LIMITS.markdown;

/**
 * Saves one part of the text of the revision being worked on, as it is being written. Who writes in other parts, or in other
 * languages, is not disturbed; who writes in the same part over what is no longer there is refused, and nothing is lost.
 */
@Injectable()
export class SaveStoryPart {
  constructor(
    private readonly desk: StoryDesk,
    private readonly saves: PartSaves,
  ) {}

  /**
   * The story as it stands now. The same words once more change nothing.
   *
   * @returns NOT_FOUND; BAD_USER_INPUT for the part or its words; CONFLICT at `basedOn` when the part says something else than
   *   what was written over, and for a story that cannot be revised.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without CONTRIBUTOR for the story's body.
   */
  run(actor: Actor, input: SaveStoryPartInput): Promise<Result<StoryState>> {
    const { language, part, basedOn } = input;
    return this.desk.change(actor, input, {
      what: 'revise this story',
      right: worksOn,
      event: 'StoryRevised',
      take: (story, now) => {
        const words = this.read(story, input);
        if (!words.ok) return words;
        const before = textOfPart(story.content.texts[language], part);
        if (words.value === before) return done(story);
        if (partVersion(before) !== (basedOn ?? partVersion('')))
          return refused(conflict('Somebody else has written here since; put the two together.', 'input', 'basedOn'));
        return story.revise(withPart(story.content, language, part, words.value), now);
      },
      saved: (tx, { id, pendingRevision }, now) =>
        pendingRevision === null
          ? Promise.resolve()
          : this.saves.note(tx, { storyId: id, revision: pendingRevision, language, part }, actor.id, now),
    });
  }

  private read({ content }: Story, { language, part, text }: SaveStoryPartInput): Result<string> {
    const known = partsOf(content.kind);
    if (!known.includes(part))
      return refused(
        invalid(`A story of this kind has no "${part.slice(0, 80)}"; it has ${known.join(', ')}.`, 'input', 'part'),
      );
    if (mayBeEmpty(part) && content.texts[language] === undefined)
      return refused(invalid('There is no text in this language yet: begin with its title.', 'input', 'language'));
    const faults = new Faults(['input', 'text']);
    const words = readText(text, faults, limitOf(part), mayBeEmpty(part));
    return faults.all.length > 0 ? refused(...faults.all) : done(words);
  }
}
