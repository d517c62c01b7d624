import type { Story } from '../domain/story.js';

type Row = Readonly<Record<string, unknown>>;

const placed = <T>(list: readonly T[], row: (item: T) => Row, key: Row): Row[] =>
  list.map((item, position) => ({ ...key, ...row(item), position }));

/** The row of `stories` for a story. */
export const storyRow = ({ state }: Story, oldVersion: number | null): Row => ({
  old_version: oldVersion,
  id: state.id,
  slug: state.slug,
  kind: state.kind,
  original_language: state.originalLanguage,
  state: state.state,
  pending_state: state.pendingState,
  version: state.version,
  latest_revision: state.latestRevision,
  pending_revision: state.pendingRevision,
  published_revision: state.publishedRevision,
  publish_at: state.publishAt,
  scheduled_by: state.scheduledBy,
  managing_organisation_id: state.managingOrganisationId,
  created_by: state.createdBy,
  created_at: state.createdAt,
  updated_at: state.updatedAt,
  published_at: state.publishedAt,
  visibility: state.visibility,
  withheld_organisation: state.withheldOrganisation,
  embargo_until: state.embargoUntil,
  last_confirmed_on: state.lastConfirmedOn,
  next_follow_up_on: state.nextFollowUpOn,
  source: state.source,
  external_id: state.externalId,
  source_url: state.sourceUrl,
  source_digest: state.sourceDigest,
  license: state.license,
});

/** The row of `story_revisions` for what a story says now. */
export const revisionRow = ({ state, content }: Story, actorId: string, now: Date): Row => ({
  story_id: state.id,
  number: state.latestRevision,
  kind: content.kind,
  original_language: content.originalLanguage,
  visibility: content.visibility,
  withheld_organisation: content.withheldOrganisation,
  embargo_until: content.embargoUntil,
  last_confirmed_on: content.lastConfirmedOn,
  next_follow_up_on: content.nextFollowUpOn,
  license: content.license,
  change_note: content.changeNote,
  status: content.status,
  outcome: content.outcome,
  phase: content.phase,
  levels: content.levels,
  period_from: content.periodFrom,
  period_to: content.periodTo,
  cost_band: content.costBand,
  goals: content.goals,
  anchoring: content.anchoring,
  attachments: content.attachments,
  created_by: actorId,
  created_at: now,
});

/** The rows that hang on a revision, by table. */
export interface RevisionParts {
  readonly texts: readonly Row[];
  readonly concepts: readonly Row[];
  readonly organisations: readonly Row[];
  readonly places: readonly Row[];
  readonly contributors: readonly Row[];
  readonly relations: readonly Row[];
}

/** The rows that hang on the revision in which a story says what it says now. */
export const revisionParts = ({ state, content }: Story): RevisionParts => {
  const key = { story_id: state.id, number: state.latestRevision };
  return {
    texts: Object.entries(content.texts).map(([language, text]) => ({ ...key, language, ...text })),
    concepts: placed([...content.sectors, ...content.methods], (id) => ({ concept_id: id }), key),
    organisations: placed(
      content.organisations,
      ({ organisationId, role }) => ({ organisation_id: organisationId, role }),
      key,
    ),
    places: placed(content.places, (id) => ({ organisation_id: id }), key),
    contributors: placed(content.contributors, (contributor) => ({ ...contributor }), key),
    relations: content.relations.map(({ kind, storyId }) => ({ ...key, kind, target_id: storyId })),
  };
};
