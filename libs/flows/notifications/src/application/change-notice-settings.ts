import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Result, done, notAllowed } from '#kernel';
import { personIdOf } from '#domain/identity';
import { Database } from '#platform/database';
import type { NoticeLanguage, NoticeSettings } from '../notice-settings.js';
import { NoticeSettingsRepository } from '../persistence/notice-settings.repository.js';

/** How somebody wants to be told from now on; what is left out stays. */
export interface ChangeNoticeSettingsInput {
  readonly language?: NoticeLanguage | null | undefined;
  readonly byMail?: boolean | null | undefined;
}

/** Changes how a person is told. */
@Injectable()
export class ChangeNoticeSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: NoticeSettingsRepository,
  ) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but a person. */
  async run(actor: Actor, input: ChangeNoticeSettingsInput): Promise<Result<NoticeSettings>> {
    const personId = personIdOf(actor);
    if (personId === null) throw notAllowed(actor.kind, 'be told of anything: that is for people who have signed in');
    return this.database.transaction(actor, async (tx) => {
      const settings = await this.settings.change(tx, personId, input, this.clock.now());
      tx.append({ kind: 'NoticeSettingsChanged', subjectId: personId, subjectVersion: 1 });
      return done(settings);
    });
  }
}
