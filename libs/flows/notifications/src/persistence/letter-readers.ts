import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { NoticeLanguage } from '../notice-settings.js';
import { SETTINGS } from './notice-settings.repository.js';

/** Whom a letter is for, as they want it now. */
export interface LetterReader {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly language: NoticeLanguage;
}

const OF_MAIL = `
  select p.id as "personId", p.name, p.email as address, ${SETTINGS.language} as language
  from people p left join notice_settings n on n.person_id = p.id
  where p.id = (select o.person_id from notices o where o.mail_id = $1 limit 1)
    and p.erased_at is null and p.email is not null and ${SETTINGS.byMail}`;

/** Reads whom letters are for. */
@Injectable()
export class LetterReaders {
  constructor(private readonly database: Database) {}

  /** Null where the notices are gone, and for whoever wants no mails, has no address, or is known no longer. */
  async ofMail(mailId: string): Promise<LetterReader | null> {
    return (await this.database.read<LetterReader>('notices.letter-reader', OF_MAIL, [mailId]))[0] ?? null;
  }
}
