import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readers may be shown, and the list of migrations, as the shape of an answer may change with them. */
const SHOWN = [
  'concepts',
  'concept_labels',
  'concept_relations',
  'organisations',
  'organisation_names',
  'organisation_codes',
  'organisation_successions',
  'stories',
  'story_slugs',
  'story_revisions',
  'story_texts',
  'story_concepts',
  'story_organisations',
  'story_places',
  'story_contributors',
  'story_relations',
  'story_review_notes',
  'benefits',
  'benefit_measurements',
  'benefit_baseline_changes',
  'schema_migrations',
];

/**
 * The edition of what readers may be shown: an id that every transaction which changes any of it makes anew as its last
 * step. It is never used twice, so that not even a database that was taken back to an earlier day brings one again.
 */
export class Editions1790000015000 implements MigrationInterface {
  readonly name = 'Editions1790000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table current_edition (
        single boolean not null default true,
        id uuid not null,
        constraint pk_current_edition primary key (single),
        constraint ck_current_edition_single check (single)
      );
      insert into current_edition (id) values (gen_random_uuid());
      create function begin_edition() returns trigger language plpgsql as $$
      begin
        if current_setting('ildsjel.edition_of', true) is distinct from pg_current_xact_id()::text then
          update current_edition set id = gen_random_uuid();
          perform set_config('ildsjel.edition_of', pg_current_xact_id()::text, true);
        end if;
        return null;
      end $$;
      create function begin_editions_with(changed regclass) returns void language plpgsql as $$
      begin
        execute format('create constraint trigger tr_edition after insert or update or delete on %s
          deferrable initially deferred for each row execute function begin_edition()', changed);
        execute format('create trigger tr_edition_emptied after truncate on %s
          for each statement execute function begin_edition()', changed);
      end $$;
    `);
    for (const table of SHOWN) await runner.query(`select begin_editions_with('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function begin_edition() cascade;
      drop function begin_editions_with(regclass);
      drop table current_edition;
    `);
  }
}
