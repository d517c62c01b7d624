import { Injectable } from '@nestjs/common';
import { type Actor, type Language, badInput } from '#kernel';
import { type StoryPhase, StoryReader, type StorySection, type StoryView, lessonsIn } from '#domain/stories';
import { AlikeStories } from './alike-stories.js';
import { likenessOf } from './likeness-of.js';

/** A mandate, a plan or a procurement text that somebody is about to begin with. */
export interface BeforeYouStartRequest {
  readonly text: string;
  /** How many stories to give for each phase. */
  readonly first: number;
  readonly language?: Language | null;
}

/** A story like what is planned, and what it says others should learn. */
export interface StoryToLearnFrom {
  readonly story: StoryView;
  readonly lessons: readonly StorySection[];
}

/** What there is to learn for one phase of a project; null for stories that are of no phase. */
export interface PhaseToLearnFrom {
  readonly phase: StoryPhase | null;
  readonly stories: readonly StoryToLearnFrom[];
}

/** Longer texts are refused; in UTF-16 units. */
export const LONGEST_TEXT = 20_000;
const MOST_PER_PHASE = 10;
/** A story that is so much less alike than the closest one has little to say. */
const CLOSEST = { first: 60, telling: 40, least: 0.15 };
/** The decision points of Prosjektveiviseren in their order. */
const PHASES = ['IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION', null] as const;

/** Experience check (erfaringssjekk): the published stories closest to a text, by phase, with the lessons that belong there. */
@Injectable()
export class BeforeYouStart {
  constructor(
    private readonly alike: AlikeStories,
    private readonly stories: StoryReader,
  ) {}

  /**
   * Phases in their order, those with nothing to learn from left out; the closest story first.
   *
   * @throws Failure BAD_USER_INPUT when the text is too long, or `first` is not between 1 and 10.
   */
  async run(actor: Actor, { text, first, language }: BeforeYouStartRequest): Promise<readonly PhaseToLearnFrom[]> {
    if (text.length > LONGEST_TEXT) throw badInput(`\`text\` may have ${LONGEST_TEXT} characters.`, 'text');
    if (first < 1 || first > MOST_PER_PHASE) {
      throw badInput(`\`first\` must be between 1 and ${MOST_PER_PHASE}.`, 'first');
    }
    const [close = []] = await this.alike.run(actor, [likenessOf(text)], CLOSEST);
    const cards = await this.stories.cardsByIds(actor, close, language);
    const shown = cards.flatMap((card) => (card?.state === 'PUBLISHED' ? [card] : []));
    const byPhase = Map.groupBy(shown, ({ phase }) => phase);
    const wanted = PHASES.map((phase) => (byPhase.get(phase) ?? []).slice(0, first).map(({ id }) => id));
    const whole = await this.stories.byIds(actor, wanted.flat(), language);
    const byId = new Map(whole.flatMap((story) => (story?.state === 'PUBLISHED' ? [[story.id, story] as const] : [])));
    return PHASES.map((phase, place) => ({
      phase,
      stories: (wanted[place] ?? []).flatMap((id) => {
        const story = byId.get(id);
        return story ? [{ story, lessons: lessonsIn(story.sections, story.textLanguage) }] : [];
      }),
    })).filter(({ stories }) => stories.length > 0);
  }
}
