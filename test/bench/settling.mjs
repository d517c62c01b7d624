import { setTimeout as pause } from 'node:timers/promises';

const BEHIND = `
  select (select count(*) from events e where e.sequence > c.position)
    + (select count(*) from event_deliveries d where d.consumer = c.name) as number
  from event_consumers c`;
const OPEN_STORIES = `
  select count(*)::integer as number from stories
  where state = 'PUBLISHED' and visibility = 'OPEN' and (embargo_until is null or embargo_until <= now())`;

/** How many stories anybody may read. */
export const openStories = async ({ database }) => (await database.query(OPEN_STORIES)).rows[0].number;

/** How many stories anybody finds, by the search engine. */
const foundStories = async (stack) => {
  const { searchStories } = await stack.ask('{ searchStories(query: "", first: 1) { totalCount engine } }');
  return searchStories.engine === 'MEILISEARCH' ? searchStories.totalCount : -1;
};

/** How many deliveries of the journal's changes are still to be made; undefined before a worker has told what it wants. */
export const behindJournal = async ({ database }) => {
  const { rows } = await database.query(BEHIND);
  return rows.length === 0 ? undefined : rows.reduce((sum, { number }) => sum + Number(number), 0);
};

const ALL_DELIVERED = `
  select exists (select from event_consumers) and not exists (select from event_deliveries) and not exists (
    select from event_consumers c where c.position < (select max(sequence) from events)) as delivered`;

/** Waits until the whole journal is delivered and every open story is found. */
export const allFound = async (stack, withinSeconds) => {
  const wanted = await openStories(stack);
  for (const deadline = Date.now() + withinSeconds * 1_000; ; await pause(100)) {
    const { rows } = await stack.database.query(ALL_DELIVERED);
    if (rows[0].delivered && (await foundStories(stack)) === wanted) return wanted;
    if (Date.now() > deadline) {
      const behind = await behindJournal(stack);
      throw new Error(
        `After ${withinSeconds} s ${await foundStories(stack)} of ${wanted} are found, ${behind} behind.`,
      );
    }
  }
};
