import type { INestApplicationContext } from '@nestjs/common';
import {
  CreateStory,
  type CreateStoryInput,
  PublishStory,
  type StoryState,
  SubmitStory,
  UnpublishStory,
} from '#domain/stories';
import { type Actor, type Result, systemActor } from '#kernel';

/** What every story in a test says unless it is told otherwise. */
export const STORY_INPUT: CreateStoryInput = {
  kind: 'CASE_STORY',
  originalLanguage: 'nb',
  texts: [
    {
      language: 'nb',
      title: 'Digital byggesak i tre kommuner',
      summary: 'Tre kommuner gikk sammen om én løsning.',
      sections: [
        { key: 'need', markdown: 'Saksbehandlingen tok **seks uker**.' },
        { key: 'would-do-differently', markdown: 'Vi ville startet med brukerne.' },
      ],
    },
  ],
};

/** The value of a result that must be done. */
export const expectDone = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};

class StoryBuilder {
  constructor(
    private readonly rooms: Pick<INestApplicationContext, 'get'>,
    private readonly input: CreateStoryInput,
    private readonly actor: Actor,
  ) {}

  with(input: Partial<CreateStoryInput>): StoryBuilder {
    return new StoryBuilder(this.rooms, { ...this.input, ...input }, this.actor);
  }

  /** The same story under another title, in its original language alone. */
  titled(title: string): StoryBuilder {
    const [text] = this.input.texts;
    return this.with({ texts: [{ language: this.input.originalLanguage, ...text, title }] });
  }

  by(actor: Actor): StoryBuilder {
    return new StoryBuilder(this.rooms, this.input, actor);
  }

  async draft(): Promise<StoryState> {
    return expectDone(await this.rooms.get(CreateStory).run(this.actor, this.input));
  }

  async submitted(): Promise<StoryState> {
    return expectDone(await this.rooms.get(SubmitStory).run(this.actor, await this.draft()));
  }

  /** Published by somebody else than whoever wrote it. */
  async published(): Promise<StoryState> {
    return expectDone(await this.rooms.get(PublishStory).run(systemActor('publisher'), await this.submitted()));
  }

  async unpublished(): Promise<StoryState> {
    return expectDone(
      await this.rooms.get(UnpublishStory).run(systemActor('publisher'), { id: (await this.published()).id }),
    );
  }
}

/** A story made by its room's own verbs: `await aStory(rooms).titled('…').published()`. */
export const aStory = (rooms: Pick<INestApplicationContext, 'get'>): StoryBuilder =>
  new StoryBuilder(rooms, STORY_INPUT, systemActor('test'));
