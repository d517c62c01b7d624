import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mail that a notice went into, and the digests that there have been. */
export class NoticeMails1790000025200 implements MigrationInterface {
  readonly name = 'NoticeMails1790000025200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notices add column mail_id uuid;
      create index ix_notices_mail on notices (mail_id) where mail_id is not null;
      create index ix_notices_to_mail on notices (mail_frequency, person_id)
        where mail_frequency is not null and mail_id is null;

      create table notice_digests (
        person_id uuid not null,
        frequency text not null,
        period date not null,
        constraint pk_notice_digests primary key (person_id, frequency, period),
        constraint fk_notice_digests_person foreign key (person_id) references people (id) on delete cascade,
        constraint ck_notice_digests_frequency check (frequency in ('DAILY', 'WEEKLY'))
      );
      create index ix_notice_digests_period on notice_digests (period);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table notice_digests;
      drop index ix_notices_to_mail;
      drop index ix_notices_mail;
      alter table notices drop column mail_id;
    `);
  }
}
