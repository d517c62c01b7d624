import { Injectable } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { MailWriter, MailWriters, type NewMail } from '#platform/mailer';
import { LetterReaders } from '../persistence/letter-readers.js';
import { unsubscribeToken } from '../unsubscribe-token.js';
import { NoticesOfMail } from './notices-of-mail.js';
import { writeLetter } from './write-letter.js';

/** Who writes the mails of notices, by its name in the queue. */
export const NOTICE_LETTERS = 'notices';

/** Writes what a mail tells of when it is sent: what its reader may read by then, and nothing else. */
@Injectable()
export class NoticeLetters extends MailWriter {
  readonly name = NOTICE_LETTERS;

  constructor(
    writers: MailWriters,
    private readonly readers: LetterReaders,
    private readonly notices: NoticesOfMail,
    private readonly config: AppConfig,
  ) {
    super(writers);
  }

  async write(id: string): Promise<NewMail | null> {
    const reader = await this.readers.ofMail(id);
    if (reader === null) return null;
    const { name, address, language, personId } = reader;
    const told = await this.notices.read(reader, id);
    if (told.length === 0) return null;
    const [first] = told;
    const only = first && told.every(({ notice }) => notice.followId === first.notice.followId);
    const followId = only ? first.notice.followId : null;
    const stopAllUrl = this.stopUrl({ of: 'PERSON', id: personId });
    const stopThisUrl = followId === null ? null : this.stopUrl({ of: 'FOLLOW', id: followId });
    const lines = told.map(({ line }) => line);
    return {
      to: { name, address },
      language,
      ...writeLetter({ name, language, lines, stopThisUrl, stopAllUrl }),
      unsubscribeUrl: stopThisUrl ?? stopAllUrl,
    };
  }

  private stopUrl(of: Parameters<typeof unsubscribeToken>[0]): string {
    return `${this.config.http.publicUrl}/unsubscribe/${unsubscribeToken(of, this.config.cursorKey)}`;
  }
}
