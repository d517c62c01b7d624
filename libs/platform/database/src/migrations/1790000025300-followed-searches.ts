import type { MigrationInterface, QueryRunner } from 'typeorm';

const target = (others: string, more: string): string => `
  alter table follows drop constraint ck_follows_target, add constraint ck_follows_target check (
    num_nonnulls(story_id, concept_id, organisation_id, contributor${others}) = 1
    and case kind when 'STORY' then story_id is not null when 'SECTOR' then concept_id is not null
      when 'METHOD' then concept_id is not null when 'ORGANISATION' then organisation_id is not null
      when 'PERSON' then contributor is not null ${more} else false end)`;

/** Searches that are followed, each kept as one text so that the same one is known again. */
export class FollowedSearches1790000025300 implements MigrationInterface {
  readonly name = 'FollowedSearches1790000025300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table follows add column search text,
        add constraint ck_follows_search check (length(search) <= 20000);
      ${target(', search', `when 'SEARCH' then search is not null`)};
      alter table follows drop constraint uq_follows;
      create unique index uq_follows on follows
        (person_id, kind, story_id, concept_id, organisation_id, contributor, md5(search)) nulls not distinct;
      create index ix_follows_search on follows (id) where search is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from follows where kind = 'SEARCH';
      drop index ix_follows_search;
      drop index uq_follows;
      alter table follows add constraint uq_follows unique nulls not distinct
        (person_id, kind, story_id, concept_id, organisation_id, contributor);
      ${target('', '')};
      alter table follows drop column search;
    `);
  }
}
