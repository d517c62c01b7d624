import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people are known at their provider, their sessions, sign-ins under way, and invitations. Of what is secret only a hash is kept. */
export class Sessions1790000020000 implements MigrationInterface {
  readonly name = 'Sessions1790000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_identities (
        issuer text not null,
        subject text not null,
        person_id uuid not null,
        created_at timestamptz not null,
        constraint pk_person_identities primary key (issuer, subject),
        constraint fk_person_identities_person foreign key (person_id) references people (id) on delete cascade,
        constraint ck_person_identities_length check (length(issuer) <= 500 and length(subject) between 1 and 255)
      );
      create index ix_person_identities_person on person_identities (person_id);

      create table sessions (
        id uuid not null,
        token_hash bytea not null,
        person_id uuid not null,
        issuer text not null,
        provider_sid text,
        sealed_id_token bytea,
        grants jsonb not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint pk_sessions primary key (id),
        constraint uq_sessions_token unique (token_hash),
        constraint fk_sessions_person foreign key (person_id) references people (id) on delete cascade,
        constraint ck_sessions_hash check (octet_length(token_hash) = 32),
        constraint ck_sessions_grants check (jsonb_typeof(grants) = 'array'),
        constraint ck_sessions_lifetime check (expires_at > created_at)
      );
      create index ix_sessions_person on sessions (person_id);
      create index ix_sessions_provider on sessions (issuer, provider_sid) where provider_sid is not null;
      create index ix_sessions_expires on sessions (expires_at);

      create table sign_ins (
        state_hash bytea not null,
        browser_hash bytea not null,
        issuer text not null,
        nonce text not null,
        code_verifier text not null,
        return_to text not null,
        invitation_hash bytea,
        expires_at timestamptz not null,
        constraint pk_sign_ins primary key (state_hash),
        constraint ck_sign_ins_hashes check (octet_length(state_hash) = 32 and octet_length(browser_hash) = 32)
      );
      create index ix_sign_ins_expires on sign_ins (expires_at);

      create table invitations (
        id uuid not null,
        token_hash bytea not null,
        email text not null,
        organisation_id uuid,
        role text not null,
        created_at timestamptz not null,
        created_by text not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid,
        withdrawn_at timestamptz,
        constraint pk_invitations primary key (id),
        constraint uq_invitations_token unique (token_hash),
        constraint fk_invitations_organisation foreign key (organisation_id) references organisations (id),
        constraint fk_invitations_accepted_by foreign key (accepted_by) references people (id) on delete set null,
        constraint ck_invitations_email check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
        constraint ck_invitations_role check (role in ('READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN')),
        constraint ck_invitations_hash check (octet_length(token_hash) = 32)
      );
      create index ix_invitations_organisation on invitations (organisation_id, id);
      create index ix_invitations_accepted_by on invitations (accepted_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table invitations; drop table sign_ins; drop table sessions; drop table person_identities;',
    );
  }
}
