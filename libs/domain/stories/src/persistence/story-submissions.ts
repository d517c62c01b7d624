import type { Transaction } from '#platform/database';
import { isSubmitted, outcomeOf } from '../domain/story-submission.js';
import type { StoryChanged } from './story-changed.js';

const SETTLE = `
  update story_submissions q set outcome = n.outcome, decided_by = $2, decided_at = $3
  from jsonb_to_recordset($1::jsonb) as n(story_id uuid, outcome text)
  where q.story_id = n.story_id and q.outcome is null`;

const OPEN = `
  insert into story_submissions (story_id, version, number, submitted_by, submitted_at)
  select n.story_id, n.version, n.number, $2, $3
  from jsonb_to_recordset($1::jsonb) as n(story_id uuid, version integer, number integer)`;

/** Keeps who submitted what and what came of it, as changed stories tell; each submission is known by its version. */
export const keepSubmissions = async (
  tx: Transaction,
  changes: readonly StoryChanged[],
  actorId: string,
  now: Date,
): Promise<void> => {
  const settled = changes.flatMap(({ before, after }) => {
    const outcome = outcomeOf(before?.state ?? null, after.state);
    return outcome === null ? [] : [{ story_id: after.state.id, outcome }];
  });
  if (settled.length > 0) await tx.query(SETTLE, [JSON.stringify(settled), actorId, now]);
  const opened = changes
    .filter(({ before, after }) => isSubmitted(before?.state ?? null, after.state))
    .map(({ after: { state } }) => ({ story_id: state.id, version: state.version, number: state.pendingRevision }));
  if (opened.length > 0) await tx.query(OPEN, [JSON.stringify(opened), actorId, now]);
};
