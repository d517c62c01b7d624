import { storyRights } from '#domain/stories';
import { benefitTrials } from '../support/rights/benefit-trials.js';
import { deviations, unwritten } from '../support/rights/compare.js';
import { listen } from '../support/rights/listen.js';
import { peopleTrials } from '../support/rights/people-trials.js';
import { noticeTrials, registerTrials, searchTrials } from '../support/rights/register-trials.js';
import { RightsWorld } from '../support/rights/rights-world.js';
import { TABLES } from '../support/rights/tables.js';
import { coAuthorTrials, discussionTrials, reviewTrials } from '../support/rights/together-trials.js';
import { walk } from '../support/rights/walk.js';

let rights: RightsWorld;
beforeAll(async () => {
  rights = await RightsWorld.start();
});
afterAll(() => rights.stop());

interface Root {
  readonly name: string;
  readonly fields: readonly { readonly name: string }[];
}

describe('the tables of rights', () => {
  it('have every query, change and subscription that there is, and no other', async () => {
    const { __schema: schema } = await rights.api.ask<{ __schema: Readonly<Record<string, Root | null>> }>(
      `{ __schema { ${['query', 'mutation', 'subscription'].map((kind) => `${kind}Type { name fields { name } }`).join(' ')} } }`,
    );
    const fields = Object.values(schema).flatMap(
      (root) => root?.fields.map(({ name }) => `${root.name}.${name}`) ?? [],
    );
    expect(fields.length).toBeGreaterThan(80);
    expect(unwritten(TABLES, fields)).toEqual([]);
  });
});

/** What makes whoever asks a co-author is asked for last: they are told apart by that. */
const JOINING = 'Mutation.acceptCoAuthorship';

/** What is not asked of stories themselves: rights-stories.e2e-spec.ts walks those. Subscriptions are begun over sockets, below. */
const REST = Object.entries(TABLES).filter(
  ([field]) => storyRights[field] === undefined && field !== JOINING && !field.startsWith('Subscription.'),
);

describe('every kind of caller', () => {
  it.each([...REST, [JOINING, TABLES[JOINING]!] as const])(
    'gets what is written of %s, wherever that which is asked about stands',
    async (field, table) => {
      const trials = {
        ...benefitTrials(rights),
        ...coAuthorTrials(rights),
        ...discussionTrials(rights),
        ...noticeTrials(rights),
        ...peopleTrials(rights),
        ...registerTrials(rights),
        ...reviewTrials(rights),
        ...searchTrials(rights),
      };
      expect(deviations(TABLES, await walk(rights, field, table, trials[field]!))).toEqual([]);
    },
  );
});

const LISTENED = {
  'Subscription.noticeAdded': ['Query.viewer', 'subscription { noticeAdded { kind } }'],
  'Subscription.reviewQueueChanged': ['Query.reviewQueue', 'subscription { reviewQueueChanged { review { state } } }'],
} as const;

describe('every kind of caller that listens', () => {
  it('does so to every subscription there is', () =>
    expect(Object.keys(TABLES).filter((field) => field.startsWith('Subscription.'))).toEqual(Object.keys(LISTENED)));

  it.each(Object.entries(LISTENED))('gets what is written of %s', async (field, [like, query]) => {
    const { make } = { ...reviewTrials(rights), ...peopleTrials(rights) }[like]!;
    expect(deviations(TABLES, await listen(rights, field, TABLES[field]!, { make, query }))).toEqual([]);
  });
});
