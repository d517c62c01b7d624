import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import type { NoticeLanguage } from '../notice-settings.js';
import { FollowRepository } from '../persistence/follow.repository.js';
import { NoticeSettingsRepository } from '../persistence/notice-settings.repository.js';
import { type Unsubscribing, readUnsubscribeToken } from '../unsubscribe-token.js';

/** What a link in a mail would stop, and the language of whoever got it; null where they are not known any more. */
export interface UnsubscribeLink {
  readonly of: Unsubscribing['of'];
  readonly language: NoticeLanguage | null;
}

const readerOf = (personId: string): Actor => ({
  kind: 'PERSON',
  id: `person:${personId}`,
  name: '',
  grants: [],
  organisationId: null,
});

/** Stops what a link in a mail is for, whoever comes by it: that they have it is enough. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly follows: FollowRepository,
    private readonly settings: NoticeSettingsRepository,
  ) {}

  /** What the link is for, without following it; null for one that was never given out. */
  async look(token: string): Promise<UnsubscribeLink | null> {
    const link = readUnsubscribeToken(token, this.config.cursorKey);
    if (link === null) return null;
    const personId = link.of === 'PERSON' ? link.id : await this.follows.personOf(link.id);
    const settings = personId === null ? null : await this.settings.read(personId);
    return { of: link.of, language: settings?.language ?? null };
  }

  /** Says whether the link was one; what is stopped already stays so. */
  async run(token: string): Promise<boolean> {
    const link = readUnsubscribeToken(token, this.config.cursorKey);
    if (link === null) return false;
    const personId = link.of === 'PERSON' ? link.id : await this.follows.personOf(link.id);
    if (personId === null || (await this.settings.read(personId)) === null) return true;
    await this.database.transaction(readerOf(personId), async (tx) => {
      if (link.of === 'FOLLOW') {
        if (await this.follows.end(tx, personId, link.id))
          tx.append({ kind: 'FollowEnded', subjectId: link.id, subjectVersion: 1 });
      } else {
        await this.settings.change(tx, personId, { byMail: false }, this.clock.now());
        tx.append({ kind: 'NoticeSettingsChanged', subjectId: personId, subjectVersion: 1 });
      }
    });
    return true;
  }
}
