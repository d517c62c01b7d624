import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stories, their revisions with texts and links, every slug they ever had, and the editors' notes. */
export class Stories1790000005000 implements MigrationInterface {
  readonly name = 'Stories1790000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stories (
        id uuid not null,
        slug text not null,
        kind text not null,
        original_language text not null,
        state text not null,
        pending_state text,
        version integer not null,
        latest_revision integer not null,
        pending_revision integer,
        published_revision integer,
        managing_organisation_id uuid,
        created_by text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        published_at timestamptz,
        visibility text not null,
        withheld_organisation boolean not null,
        embargo_until timestamptz,
        last_confirmed_on date,
        next_follow_up_on date,
        source text,
        external_id text,
        source_url text,
        source_digest text,
        license text not null,
        constraint pk_stories primary key (id),
        constraint uq_stories_slug unique (slug),
        constraint uq_stories_source unique (source, external_id),
        constraint fk_stories_managing_organisation
          foreign key (managing_organisation_id) references organisations (id),
        constraint ck_stories_kind
          check (kind in ('CASE_STORY', 'GUIDE', 'LESSON', 'EVALUATION', 'EVENT_RECAP', 'TEMPLATE')),
        constraint ck_stories_language check (original_language in ('nb', 'nn', 'en', 'se')),
        constraint ck_stories_state check (state in
          ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'UNPUBLISHED', 'ARCHIVED', 'WITHDRAWN')),
        constraint ck_stories_pending check (
          (pending_state is null and pending_revision is null)
          or (pending_state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED') and pending_revision is not null)),
        constraint ck_stories_published check (
          (state in ('PUBLISHED', 'UNPUBLISHED', 'ARCHIVED') and published_revision is not null
            and published_at is not null)
          or state = 'WITHDRAWN'
          or (state = pending_state and published_revision is null)),
        constraint ck_stories_visibility check (visibility in ('OPEN', 'PUBLIC_SECTOR', 'AGENCY')),
        constraint ck_stories_provenance check ((source is null) = (external_id is null))
      );
      create index ix_stories_published on stories (published_at desc, id desc) where state = 'PUBLISHED';
      create index ix_stories_updated on stories (updated_at desc, id desc) where state = 'PUBLISHED';
      create index ix_stories_embargo on stories (embargo_until) where state = 'PUBLISHED' and embargo_until is not null;
      create index ix_stories_managing on stories (managing_organisation_id, updated_at desc);

      create table story_slugs (
        slug text collate "C" not null,
        story_id uuid not null,
        given_at timestamptz not null,
        constraint pk_story_slugs primary key (slug),
        constraint fk_story_slugs_story foreign key (story_id) references stories (id) deferrable initially deferred,
        constraint ck_story_slugs_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      );
      create index ix_story_slugs_story on story_slugs (story_id);
      alter table stories add constraint fk_stories_slug foreign key (slug) references story_slugs (slug)
        deferrable initially deferred;

      create table story_revisions (
        story_id uuid not null,
        number integer not null,
        kind text not null,
        original_language text not null,
        visibility text not null,
        withheld_organisation boolean not null,
        embargo_until timestamptz,
        last_confirmed_on date,
        next_follow_up_on date,
        license text not null,
        change_note text,
        status text,
        outcome text,
        phase text,
        levels text[] not null default '{}',
        period_from date,
        period_to date,
        cost_band text,
        goals jsonb not null default '[]',
        anchoring jsonb not null default '[]',
        attachments jsonb not null default '[]',
        created_by text not null,
        created_at timestamptz not null,
        published_at timestamptz,
        constraint pk_story_revisions primary key (story_id, number),
        constraint fk_story_revisions_story foreign key (story_id) references stories (id),
        constraint ck_story_revisions_number check (number >= 1),
        constraint ck_story_revisions_kind
          check (kind in ('CASE_STORY', 'GUIDE', 'LESSON', 'EVALUATION', 'EVENT_RECAP', 'TEMPLATE')),
        constraint ck_story_revisions_language check (original_language in ('nb', 'nn', 'en', 'se')),
        constraint ck_story_revisions_visibility check (visibility in ('OPEN', 'PUBLIC_SECTOR', 'AGENCY')),
        constraint ck_story_revisions_follow_up check (next_follow_up_on >= last_confirmed_on),
        constraint ck_story_revisions_status check (status in
          ('PLANNED', 'ONGOING', 'PILOTING', 'COMPLETED', 'IN_USE', 'SCALED', 'STOPPED')),
        constraint ck_story_revisions_outcome check (outcome in
          ('ACHIEVED', 'PARTLY', 'NOT_ACHIEVED', 'STOPPED', 'TOO_EARLY')),
        constraint ck_story_revisions_phase check (phase in
          ('IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION')),
        constraint ck_story_revisions_levels check (levels <@ array['STATE', 'COUNTY', 'MUNICIPALITY', 'INTER_MUNICIPAL']),
        constraint ck_story_revisions_period check (period_to >= period_from),
        constraint ck_story_revisions_cost_band check (cost_band in ('UNDER_25', 'FROM_25_TO_200', 'OVER_200'))
      );
      alter table stories
        add constraint fk_stories_published_revision foreign key (id, published_revision)
          references story_revisions (story_id, number) deferrable initially deferred,
        add constraint fk_stories_pending_revision foreign key (id, pending_revision)
          references story_revisions (story_id, number) deferrable initially deferred;

      create table story_texts (
        story_id uuid not null,
        number integer not null,
        language text not null,
        title text not null,
        summary text not null,
        sections jsonb not null,
        constraint pk_story_texts primary key (story_id, number, language),
        constraint fk_story_texts_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint ck_story_texts_language check (language in ('nb', 'nn', 'en', 'se')),
        constraint ck_story_texts_title check (title <> '')
      );
      create table story_concepts (
        story_id uuid not null,
        number integer not null,
        concept_id uuid not null,
        position integer not null,
        constraint pk_story_concepts primary key (story_id, number, concept_id),
        constraint fk_story_concepts_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint fk_story_concepts_concept foreign key (concept_id) references concepts (id)
      );
      create index ix_story_concepts_concept on story_concepts (concept_id);
      create table story_organisations (
        story_id uuid not null,
        number integer not null,
        organisation_id uuid not null,
        role text not null,
        position integer not null,
        constraint pk_story_organisations primary key (story_id, number, organisation_id, role),
        constraint fk_story_organisations_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint fk_story_organisations_organisation foreign key (organisation_id) references organisations (id),
        constraint ck_story_organisations_role check (role in ('OWNER', 'PARTNER', 'SUPPLIER', 'FUNDER'))
      );
      create index ix_story_organisations_organisation on story_organisations (organisation_id);
      create table story_places (
        story_id uuid not null,
        number integer not null,
        organisation_id uuid not null,
        position integer not null,
        constraint pk_story_places primary key (story_id, number, organisation_id),
        constraint fk_story_places_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint fk_story_places_organisation foreign key (organisation_id) references organisations (id)
      );
      create index ix_story_places_organisation on story_places (organisation_id);
      create table story_contributors (
        story_id uuid not null,
        number integer not null,
        position integer not null,
        name text not null,
        role text,
        affiliation text,
        bio text,
        contact text,
        constraint pk_story_contributors primary key (story_id, number, position),
        constraint fk_story_contributors_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint ck_story_contributors_name check (name <> '')
      );
      create table story_relations (
        story_id uuid not null,
        number integer not null,
        kind text not null,
        target_id uuid not null,
        constraint pk_story_relations primary key (story_id, number, kind, target_id),
        constraint fk_story_relations_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint fk_story_relations_target foreign key (target_id) references stories (id),
        constraint ck_story_relations_kind
          check (kind in ('BASED_ON', 'REUSED_BY', 'CONTINUES', 'CONTRADICTS', 'SAME_PROGRAMME')),
        constraint ck_story_relations_other check (story_id <> target_id)
      );
      create index ix_story_relations_target on story_relations (target_id);
      create table story_review_notes (
        id uuid not null,
        story_id uuid not null,
        number integer not null,
        kind text not null,
        note text not null,
        actor_id text not null,
        created_at timestamptz not null,
        constraint pk_story_review_notes primary key (id),
        constraint fk_story_review_notes_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint ck_story_review_notes_kind check (kind in ('CHANGES_REQUESTED', 'UNPUBLISHED', 'WITHDRAWN', 'ARCHIVED')),
        constraint ck_story_review_notes_note check (note <> '')
      );
      create index ix_story_review_notes_story on story_review_notes (story_id, created_at);
      create trigger tr_story_review_notes_append_only before update or delete on story_review_notes
        for each row execute function refuse_change();

      create function refuse_change_of_published() returns trigger language plpgsql as $$
      declare published timestamptz;
      begin
        if tg_table_name = 'story_revisions' then
          published := old.published_at;
        elsif tg_op = 'INSERT' then
          select r.published_at into published from story_revisions r
            where r.story_id = new.story_id and r.number = new.number;
        else
          select r.published_at into published from story_revisions r
            where r.story_id = old.story_id and r.number = old.number;
        end if;
        if published is not null then
          raise exception 'a published revision is immutable: % of % refused', tg_op, tg_table_name
            using errcode = 'integrity_constraint_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger tr_story_revisions_published before update or delete on story_revisions
        for each row execute function refuse_change_of_published();
      create trigger tr_story_texts_published before insert or update or delete on story_texts
        for each row execute function refuse_change_of_published();
      create trigger tr_story_concepts_published before insert or update or delete on story_concepts
        for each row execute function refuse_change_of_published();
      create trigger tr_story_organisations_published before insert or update or delete on story_organisations
        for each row execute function refuse_change_of_published();
      create trigger tr_story_places_published before insert or update or delete on story_places
        for each row execute function refuse_change_of_published();
      create trigger tr_story_relations_published before insert or update or delete on story_relations
        for each row execute function refuse_change_of_published();
      create trigger tr_story_contributors_published before insert or delete on story_contributors
        for each row execute function refuse_change_of_published();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table story_review_notes, story_relations, story_contributors, story_places, story_organisations,
        story_concepts, story_texts;
      alter table stories drop constraint fk_stories_published_revision, drop constraint fk_stories_pending_revision,
        drop constraint fk_stories_slug;
      drop table story_revisions;
      drop table story_slugs;
      drop table stories;
      drop function refuse_change_of_published();
    `);
  }
}
