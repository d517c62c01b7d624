import { Failure } from '#kernel';
import type { Transaction } from '#platform/database';
import { freeSlug, isSlugFor } from '../domain/story-slug.js';
import type { StoryChanged } from './story-changed.js';

const TRIES = 5;

const TAKEN = `
  select distinct s.slug from unnest($1::text[]) as w(slug)
  join story_slugs s on s.slug = w.slug or (s.slug >= w.slug || '-' and s.slug < w.slug || '.')`;

/** Writers of stories with the same title go one after the other; in a fixed order, so that they never wait in a ring. */
const TAKE_TURNS = `
  select pg_advisory_xact_lock(4741004, w.hash)
  from (select distinct hashtext(slug) as hash from unnest($1::text[]) as w(slug) order by 1) w`;

const GIVE = `
  insert into story_slugs (slug, story_id, given_at)
  select n.slug, n.story_id, n.given_at from jsonb_populate_recordset(null::story_slugs, $1::jsonb) n
  on conflict (slug) do nothing
  returning slug`;

const wish = ({ before, after }: StoryChanged): string | null => {
  const wanted = after.wantedSlug;
  if (wanted === null) return null;
  return before !== null && isSlugFor(before.state.slug, wanted) ? null : wanted;
};

/** Gives each story whose title asks for a new slug the first free one, and keeps every other story's. */
export const giveSlugs = async (
  tx: Transaction,
  changes: readonly StoryChanged[],
): Promise<readonly StoryChanged[]> => {
  const given = new Map<string, string>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const wishes = changes.flatMap((change) => {
      const wanted = given.has(change.after.state.id) ? null : wish(change);
      return wanted === null ? [] : [{ wanted, state: change.after.state }];
    });
    if (wishes.length === 0) {
      return changes.map(({ before, after }) => ({
        before,
        after: after.underSlug(given.get(after.state.id) ?? after.state.slug),
      }));
    }
    const titles = wishes.map(({ wanted }) => wanted);
    await tx.query(TAKE_TURNS, [titles]);
    const rows = await tx.query<{ slug: string }>(TAKEN, [titles]);
    const taken = new Set(rows.map(({ slug }) => slug));
    const offers = wishes.map(({ wanted, state }) => {
      const slug = freeSlug(wanted, taken);
      taken.add(slug);
      return { slug, story_id: state.id, given_at: state.updatedAt };
    });
    const sorted = offers.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
    const kept = new Set((await tx.query<{ slug: string }>(GIVE, [JSON.stringify(sorted)])).map(({ slug }) => slug));
    for (const { slug, story_id } of offers) if (kept.has(slug)) given.set(story_id, slug);
  }
  throw new Failure('CONFLICT', 'Too many stories with this title are being written at the moment. Try again.');
};

/** Frees the slugs that drafts had before their titles changed: no reader has ever seen them. */
export const freeDraftSlugs = async (tx: Transaction, changes: readonly StoryChanged[]): Promise<void> => {
  const slugs = changes.flatMap(({ before, after }) =>
    before !== null && before.state.publishedRevision === null && before.state.slug !== after.state.slug
      ? [before.state.slug]
      : [],
  );
  if (slugs.length > 0) await tx.query('delete from story_slugs where slug = any($1::text[])', [slugs]);
};
