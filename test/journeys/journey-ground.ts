import type { SignedIn } from '../support/api.js';
import type { Visit, Eyes } from '../support/browser-visit.js';
import { JourneyStage } from '../support/journey-stage.js';
import { aReviewComment } from '../support/review-mutations.js';
import { BODY, type StoryAtHand, type StoryWorld } from '../support/story-world.js';
import { richStory } from './rich-story.js';

/** Who sees a page. */
export type Onlooker = 'visitor' | 'contributor' | 'editor' | 'admin';

type People = Readonly<Record<Exclude<Onlooker, 'visitor'>, SignedIn>>;

/** The stories that pages are about. */
export interface GroundStories {
  /** Readers see it. */
  readonly published: StoryAtHand;
  /** Somebody has begun to write it. */
  readonly draft: StoryAtHand;
  /** It waits for an editor, who has said something about it. */
  readonly submitted: StoryAtHand;
  /** An editor has asked for changes. */
  readonly returned: StoryAtHand;
}

const storiesOf = async (world: StoryWorld, people: People): Promise<GroundStories> => {
  const returned = await world.submitted('Felles innkjøp av journalsystem');
  const submitted = await world.submitted('Robot i postmottaket');
  for (const { id } of [returned, submitted]) await aReviewComment(world, id);
  await world.done('requestChanges', { id: returned.id, note: 'Si mer om hva det kostet.' }, world.editor);
  return {
    published: await richStory(world, people.editor),
    draft: await world.draft('Velferdsteknologi i hjemmetjenesten'),
    submitted,
    returned,
  };
};

/** A stage with somebody of each kind, and with something on every page. */
export class JourneyGround {
  private constructor(
    readonly stage: JourneyStage,
    private readonly people: People,
    readonly stories: GroundStories,
  ) {}

  static async start(): Promise<JourneyGround> {
    const stage = await JourneyStage.start();
    const { world } = stage;
    const { api } = world;
    const people = {
      contributor: await api.person('CONTRIBUTOR', BODY, 'Berit Bidrar'),
      editor: await api.person('EDITOR', BODY, 'Rita Redaktør'),
      admin: await api.person('ADMIN', null, 'Ada Admin'),
    };
    return new JourneyGround(stage, people, await storiesOf(world, people));
  }

  /** Somebody of a kind comes with a browser. */
  visitAs(onlooker: Onlooker, eyes: Eyes = {}): Promise<Visit> {
    return onlooker === 'visitor' ? this.stage.visit(eyes) : this.stage.visitAs(this.people[onlooker], eyes);
  }

  stop(): Promise<void> {
    return this.stage.stop();
  }
}
