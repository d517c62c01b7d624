import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'STORY_PUBLISHED', 'STORY_REVISED', 'COMMENT_REPLY', 'COMMENT_ON_OWN', 'COMMENT_ON_FOLLOWED', 'REVIEW_SUBMITTED',
  'REVIEW_CHANGES_REQUESTED', 'REVIEW_PUBLISHED'`;
const MORE = `'REVIEW_DECLINED', 'REVIEW_ASSIGNED', 'FOLLOW_UP_ASKED'`;

const allow = (kinds: string): string => `
  alter table notices drop constraint ck_notices_kind;
  alter table notices add constraint ck_notices_kind check (kind in (${kinds}));`;

/** Notices of what was declined, given to somebody to review, and is to be followed up. */
export class MoreNotices1790000029000 implements MigrationInterface {
  readonly name = 'MoreNotices1790000029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow(`${BEFORE}, ${MORE}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notices where kind in (${MORE}); ${allow(BEFORE)}`);
  }
}
