import { ArgumentTrial, type Trial, flawsOf } from '../../support/argument-trial.js';
import { rootFields, schemaOf } from '../../support/arguments.js';
import { COUNTED } from '../../support/ledger-desk.js';
import { speakersIn } from '../../support/discussion-mutations.js';
import { ORDINARY, mutationLanes } from '../../support/mutation-lanes.js';
import type { Lane } from '../../support/naughty-lane.js';
import { StoryWorld } from '../../support/story-world.js';

const EARLY = '2023-01-01';
const LATE = '2024-02-29';
const NO_DAYS = [
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-01-32',
  '24-01-01',
  '2024-1-1',
  '0000-01-01',
  '2024-01-01T00:00:00Z',
];
const NO_MOMENTS = [
  '2099-02-30T00:00:00Z',
  '2099-01-01',
  '2099-01-01T25:00:00Z',
  '2099-01-01T00:00:00',
  '+012099-01-01T00:00:00Z',
  'now',
];

interface Pair {
  readonly name: string;
  readonly lane: Lane;
  readonly from: string;
  readonly to: string;
}

let world: StoryWorld;
let trial: ArgumentTrial;
let lanes: readonly Lane[];

beforeAll(async () => {
  world = await StoryWorld.start({
    RATE_PER_ADDRESS: '0',
    RATE_PER_KEY: '0',
    COMMENTS_PER_MINUTE: '0',
    COMMENTS_PER_HOUR: '0',
  });
  const schema = await schemaOf(world.api);
  trial = await ArgumentTrial.of(world.api, schema);
  const [roots, admin] = [rootFields(schema), await world.api.key('ADMIN')];
  const queries = roots.filter(({ operation }) => operation === 'query');
  lanes = [
    ...queries.map((root) => ({ root, token: admin, ordinary: () => ORDINARY })),
    ...mutationLanes(world, roots, admin, await speakersIn(world)),
  ];
});
afterAll(() => world.stop());

/** Two days of one input that are called the beginning and the end of something. */
const pairs = (): readonly Pair[] =>
  lanes.flatMap((lane) =>
    lane.root.places
      .filter(({ type, path }) => type === 'Date' && path.endsWith('From'))
      .map(({ path }) => ({ lane, from: path, to: path.replace(/From$/, 'To') }))
      .filter(({ to }) => lane.root.places.some(({ path }) => path === to))
      .map((pair) => ({ name: `${lane.root.field.name} ${pair.from}`, ...pair })),
  );

const said = async ({ lane, from, to }: Pair, first: string, last: string): Promise<Trial> =>
  trial.ask(
    lane.root,
    new Map([
      [from, first],
      [to, last],
    ]),
    await lane.ordinary(),
    lane.token,
  );

describe('days out of order', () => {
  it('are refused wherever something begins and ends, and taken in order', async () => {
    expect(pairs().length).toBeGreaterThanOrEqual(8);
    for (const pair of pairs()) {
      const wrong = await said(pair, LATE, EARLY);
      const places = wrong.errors.map(({ code, path }) => `${code} ${path}`);
      expect([pair.name, flawsOf(wrong, [EARLY, LATE])]).toEqual([pair.name, []]);
      expect([pair.name, places]).toEqual([pair.name, [`BAD_USER_INPUT ${pair.to}`]]);
      expect([pair.name, (await said(pair, EARLY, LATE)).errors]).toEqual([pair.name, []]);
    }
  });

  it('of a story are refused: a follow-up before the confirmation, and a confirmation yet to come', async () => {
    const told = async (more: object): Promise<readonly string[]> =>
      (await world.refused('createStory', { ...story, ...more }, world.contributor)).map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      );
    const story = { kind: 'LESSON', originalLanguage: 'NB', texts: [{ language: 'NB', title: 'Datoer' }] };
    expect(await told({ lastConfirmedOn: LATE, nextFollowUpOn: EARLY })).toEqual([
      'BAD_USER_INPUT input.nextFollowUpOn',
    ]);
    expect(await told({ lastConfirmedOn: '2999-01-01' })).toEqual(['BAD_USER_INPUT input.lastConfirmedOn']);
  });

  it('of a benefit are refused: a target before its baseline, and an effect before either', async () => {
    const { id: storyId } = await world.draft('Gevinster');
    const mutation =
      'mutation ($input: AddBenefitInput!) { addBenefit(input: $input) { benefit { id } errors { code path } } }';
    const told = async (more: object): Promise<unknown> =>
      (await world.api.ask(mutation, { input: { storyId, benefit: { ...COUNTED, ...more } } }, world.contributor))[
        'addBenefit'
      ];
    expect(await told({ target: { value: 20, on: '2023-12-31' } })).toEqual({
      benefit: null,
      errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'benefit', 'target', 'on'] }],
    });
    expect(await told({ firstEffectOn: '2023-12-31' })).toEqual({
      benefit: null,
      errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'benefit', 'baseline', 'on'] }],
    });
  });

  it('of a key are refused: one that has expired before it is made', async () => {
    const mutation =
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { token errors { code path } } }';
    const input = { name: 'Utløpt', role: 'READER', expiresAt: '2020-01-01T00:00:00Z' };
    expect(await world.api.ask(mutation, { input }, await world.api.key('ADMIN'))).toEqual({
      createApiKey: { token: null, errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'expiresAt'] }] },
    });
  });
});

describe('a day that is none', () => {
  it.each([
    ['Date', NO_DAYS],
    ['DateTime', NO_MOMENTS],
  ])('is named with its place wherever a %s is expected', async (type, values) => {
    const flaws: string[] = [];
    for (const lane of lanes) {
      for (const { path } of lane.root.places.filter((place) => place.type === type)) {
        for (const value of values) {
          const asked = await trial.ask(lane.root, new Map([[path, value]]), ORDINARY, lane.token);
          const named = asked.errors.some((error) => error.path === path && error.message.includes(value));
          flaws.push(
            ...flawsOf(asked, [value]),
            ...(named ? [] : [`${path} "${value}": ${JSON.stringify(asked.errors)}`]),
          );
        }
      }
    }
    expect(flaws).toEqual([]);
  });
});
