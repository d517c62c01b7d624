import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { NoticeLanguage, NoticeSettings } from '../notice-settings.js';

/** The language and wish of a person `p` who may have said nothing of them, with `n` of `notice_settings` beside it. */
export const SETTINGS = {
  language: `coalesce(n.language, case when p.language in ('nn', 'en') then p.language else 'nb' end)`,
  byMail: 'coalesce(n.by_mail, true)',
} as const;

const READ = `
  select ${SETTINGS.language} as language, ${SETTINGS.byMail} as "byMail", p.email as address
  from people p left join notice_settings n on n.person_id = p.id where p.id = $1 and p.erased_at is null`;

/** Keeps how people want to be told: by mail, in the language of their sign-in, until they say otherwise. */
@Injectable()
export class NoticeSettingsRepository {
  constructor(private readonly database: Database) {}

  /** Null for nobody. */
  async read(personId: string): Promise<NoticeSettings | null> {
    return (await this.database.read<NoticeSettings>('notices.settings', READ, [personId]))[0] ?? null;
  }

  /** Changes what is given; gives all of it. */
  async change(
    tx: Transaction,
    personId: string,
    {
      language,
      byMail,
    }: { readonly language?: NoticeLanguage | null | undefined; readonly byMail?: boolean | null | undefined },
    now: Date,
  ): Promise<NoticeSettings> {
    await tx.query(
      `insert into notice_settings (person_id, language, by_mail, changed_at)
       select p.id, coalesce($2::text, ${SETTINGS.language}), coalesce($3::boolean, ${SETTINGS.byMail}), $4
       from people p left join notice_settings n on n.person_id = p.id where p.id = $1
       on conflict (person_id) do update
         set language = excluded.language, by_mail = excluded.by_mail, changed_at = excluded.changed_at`,
      [personId, language ?? null, byMail ?? null, now],
    );
    const [settings] = await tx.query<NoticeSettings>(READ, [personId]);
    if (!settings) throw new Error('There is no such person.');
    return settings;
  }
}
