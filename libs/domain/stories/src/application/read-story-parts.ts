import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '#kernel';
import { partsOf, textOfPart } from '../domain/story-parts.js';
import { sectionHeading } from '../domain/story-sections.js';
import { PartSaves } from '../persistence/part-saves.js';
import { StoryReader } from '../persistence/story.reader.js';
import { partVersion } from './part-version.js';

/** A part of the text that is being written, with the version to save it over. */
export interface StoryPart {
  /** `title`, `summary`, or the key of a section. */
  readonly part: string;
  readonly heading: string | null;
  readonly text: string;
  readonly version: string;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}

/** Tells those who work on a story what each part of the revision being worked on says, and who last saved it. */
@Injectable()
export class ReadStoryParts {
  constructor(
    private readonly stories: StoryReader,
    private readonly saves: PartSaves,
  ) {}

  /** All parts of its kind, those without words too; null for those who do not work on the story. */
  async run(actor: Actor, id: string, language: Language): Promise<readonly StoryPart[] | null> {
    const story = await this.stories.byId(actor, id, { language, revision: 'WORKING' });
    if (!story || story.version === null) return null;
    const text = story.textLanguage === language ? story : undefined;
    const saves = await this.saves.of({ storyId: id, revision: story.revision, language });
    return partsOf(story.kind).map((part) => {
      const words = textOfPart(text, part);
      const own = text?.sections.find(({ key }) => key === part);
      const { savedBy = null, savedAt = null } = saves.get(part) ?? {};
      const heading = sectionHeading(own ?? { key: part, heading: null }, language);
      return { part, heading, text: words, version: partVersion(words), savedBy, savedAt };
    });
  }
}
