import { type GraphQLSchema, isScalarType } from 'graphql';
import { ArgumentTrial } from '../../support/argument-trial.js';
import { type ArgumentPlace, rootFields, schemaOf } from '../../support/arguments.js';
import { eventually } from '../../support/eventually.js';
import { inTurns } from '../../support/in-turns.js';
import { ORDINARY } from '../../support/mutation-lanes.js';
import { type Lane, type LaneReport, runLane } from '../../support/naughty-lane.js';
import { NAUGHTY_ROWS, NAUGHTY_WORDS } from '../../support/naughty-texts.js';
import { testSearchEngine } from '../../support/search-engine.js';
import { SearchWorld } from '../../support/search-world.js';
import { TcpProxy } from '../../support/tcp-proxy.js';

const AT_A_TIME = 4;
const DEADLINE_MS = 15_000;
const MINUTES = 60_000;

/** Arguments that the engines get to see. */
const SEARCHED = ['searchStories query', 'suggest prefix'];

/** Queries that not everybody may ask. */
const KEPT_FOR_SOME = [
  'apiKeys',
  'dueFollowUps',
  'invitations',
  'members',
  'moderation',
  'moderationQueue',
  'reviewQueue',
  'reviewRules',
  'searchLog',
  'synonyms',
];

interface OnePlace extends Lane {
  readonly place: ArgumentPlace;
}

let proxy: TcpProxy;
let world: SearchWorld;
let schema: GraphQLSchema;
let trial: ArgumentTrial;
let places: readonly OnePlace[];

const nameOf = ({ root, place }: OnePlace): string => `${root.field.name} ${place.path}`;

const tried = async (lanes: readonly OnePlace[]): Promise<ReadonlyMap<string, LaneReport>> => {
  const reports = new Map<string, LaneReport>();
  await inTurns(lanes, AT_A_TIME, async (lane) => {
    reports.set(nameOf(lane), await runLane(trial, lane, [[lane.place]]));
  });
  return reports;
};

const flawsIn = (reports: ReadonlyMap<string, LaneReport>): readonly string[] =>
  [...reports.values()].flatMap(({ flaws }) => flaws).slice(0, 20);

beforeAll(async () => {
  proxy = await TcpProxy.before(testSearchEngine().url);
  world = await SearchWorld.start({ MEILI_URL: proxy.url, RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  const { stories } = world;
  await stories.published('Digital post til innbyggerne');
  await stories.published('<script>alert(1)</script> og null');
  await world.settled();
  schema = await schemaOf(stories.api);
  trial = await ArgumentTrial.of(stories.api, schema);
  const admin = await stories.api.key('ADMIN');
  const isText = ({ type }: ArgumentPlace): boolean =>
    isScalarType(schema.getType(type)) && !['Int', 'Float', 'Boolean'].includes(type);
  places = rootFields(schema)
    .filter(({ operation }) => operation === 'query')
    .flatMap((root) =>
      root.places.filter(isText).map((place) => ({
        root,
        place,
        token: KEPT_FOR_SOME.includes(root.field.name) ? admin : undefined,
        ordinary: () => ORDINARY,
      })),
    );
});
afterAll(async () => {
  await world.stop();
  await proxy.close();
});

describe('naughty texts in queries', () => {
  it(
    'are answered, or refused with the argument at fault and in words that tell nothing',
    async () => {
      const reports = await tried(places.filter((lane) => !SEARCHED.includes(nameOf(lane))));
      expect(flawsIn(reports)).toEqual([]);
      expect(reports.size).toBeGreaterThan(20);
      const missed = [...reports].filter(([, { counts }]) => {
        const told = [...counts.values()].reduce((sum, one) => sum + one, 0);
        return told < NAUGHTY_WORDS.length + NAUGHTY_ROWS.length;
      });
      expect(missed.map(([name]) => name)).toEqual([]);
      expect(Math.max(...[...reports.values()].map(({ slowestMs }) => slowestMs))).toBeLessThan(DEADLINE_MS);
    },
    10 * MINUTES,
  );

  it.each(['MEILISEARCH', 'POSTGRESQL'])(
    'are searched for and completed by %s without an error',
    async (engine) => {
      if (engine === 'POSTGRESQL') await proxy.cut();
      await eventually(
        () => world.search(''),
        (found) => found.engine === engine,
        20_000,
      );
      const reports = await tried(places.filter((lane) => SEARCHED.includes(nameOf(lane))));
      expect(flawsIn(reports)).toEqual([]);
      expect([...reports.keys()].sort()).toEqual(SEARCHED);
      for (const { counts } of reports.values())
        expect([...counts.keys()].some((key) => key.endsWith('accepted'))).toBe(true);
      expect(await world.search('')).toMatchObject({ engine, totalCount: 2 });
      await proxy.pass();
    },
    3 * MINUTES,
  );

  it('leave the process up', async () => {
    expect((await fetch(`${world.stories.api.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${world.stories.api.url}/health/ready`)).status).toBe(200);
  });
});
