import { Injectable } from '@nestjs/common';
import { PresentActorReader } from '#domain/identity';
import { StoryReader } from '#domain/stories';
import { AppConfig } from '#platform/config';
import type { Notice } from '../notice.js';
import type { LetterReader } from '../persistence/letter-readers.js';
import { NoticeReader } from '../persistence/notice.reader.js';
import type { LetterLine } from './write-letter.js';

/** A notice and what a letter says of it. */
interface ToldInMail {
  readonly notice: Notice;
  readonly line: LetterLine;
}

/** Reads the notices of a mail, with the stories that they are about, as their reader may see them now. */
@Injectable()
export class NoticesOfMail {
  constructor(
    private readonly actors: PresentActorReader,
    private readonly notices: NoticeReader,
    private readonly stories: StoryReader,
    private readonly config: AppConfig,
  ) {}

  async read({ personId, language }: LetterReader, mailId: string): Promise<readonly ToldInMail[]> {
    const actor = (await this.actors.byIds([personId])).get(personId);
    if (!actor) return [];
    const notices = await this.notices.ofMail(actor, personId, mailId);
    const ids = [...new Set(notices.map(({ storyId }) => storyId))];
    const cards = new Map(
      (await this.stories.cardsByIds(actor, ids, language)).map((card) => [card?.id, card] as const),
    );
    return notices.flatMap((notice) => {
      const story = cards.get(notice.storyId);
      if (!story) return [];
      const url = `${this.config.http.publicUrl}/stories/${story.slug}`;
      return [{ notice, line: { kind: notice.kind, title: story.title, url } }];
    });
  }
}
