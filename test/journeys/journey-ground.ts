import type { Visit, Eyes } from '../support/browser-visit.js';
import { JourneyStage } from '../support/journey-stage.js';
import { type GroundStories, type People, peopleOf, storiesOf } from './ground-stories.js';

/** Who sees a page. */
export type Onlooker = 'visitor' | keyof People;

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
    const people = await peopleOf(world);
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
