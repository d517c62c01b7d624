import { type GraphQLSchema, isEnumType } from 'graphql';
import { ArgumentTrial, flawsOf } from '../../support/argument-trial.js';
import { type ArgumentPlace, type RootField, rootFields, schemaOf } from '../../support/arguments.js';
import { speakersIn } from '../../support/discussion-mutations.js';
import { ORDINARY, mutationLanes } from '../../support/mutation-lanes.js';
import type { Lane } from '../../support/naughty-lane.js';
import { StoryWorld } from '../../support/story-world.js';

/** Where the slug, number or id of something else is expected, by coordinate. */
const REFERENCES: readonly string[] = [
  ...['sectors', 'methods', 'organisations', 'municipalities'].map((name) => `StoryFilter.${name}`),
  ...['CreateStoryInput', 'ReviseStoryInput'].flatMap((input) =>
    ['sectors', 'methods', 'places'].map((name) => `${input}.${name}`),
  ),
  'OrganisationReferenceInput.slug',
  'StoryOrganisationInput.slug',
  'StoryRelationInput.story',
  'ConceptRelationInput.slug',
  'RegisterOrganisationInput.county',
  'CreateApiKeyInput.organisation',
  'RecordSuccessionInput.predecessor',
  'RecordSuccessionInput.successor',
  'RevokeApiKeyInput.prefix',
  'RotateApiKeyInput.prefix',
];

const NOWHERE = (type: string): string =>
  Buffer.from(`${type}:01900000-0000-7000-8000-000000000000`).toString('base64url');
const WRONG_NUMBERS = [
  '920125299',
  '92012529',
  '123456789',
  '000000000',
  '920 125 299',
  'NO920125299MVA',
  '９２０１２５２９８',
];

let world: StoryWorld;
let schema: GraphQLSchema;
let trial: ArgumentTrial;
let lanes: readonly Lane[];

beforeAll(async () => {
  world = await StoryWorld.start({
    RATE_PER_ADDRESS: '0',
    RATE_PER_KEY: '0',
    COMMENTS_PER_MINUTE: '0',
    COMMENTS_PER_HOUR: '0',
  });
  schema = await schemaOf(world.api);
  trial = await ArgumentTrial.of(world.api, schema);
  const admin = await world.api.key('ADMIN');
  const roots = rootFields(schema);
  const queries = roots.filter(({ operation }) => operation === 'query');
  lanes = [
    ...queries.map((root) => ({ root, token: admin, ordinary: () => ORDINARY })),
    ...mutationLanes(world, roots, admin, await speakersIn(world)),
  ];
});
afterAll(() => world.stop());

interface Wrong {
  readonly name: string;
  readonly lane: Lane;
  readonly place: ArgumentPlace;
}

const placesWhere = (fits: (place: ArgumentPlace, root: RootField) => boolean): readonly Wrong[] =>
  lanes.flatMap((lane) =>
    lane.root.places
      .filter((place) => fits(place, lane.root))
      .map((place) => ({ name: `${lane.root.field.name} ${place.path}`, lane, place })),
  );

/** What is wrong with how a value at a place is refused: it must be named, and its place, and nothing else. */
const wrongWith = async ({ name, lane, place }: Wrong, value: string): Promise<readonly string[]> => {
  const asked = await trial.ask(lane.root, new Map([[place.path, value]]), await lane.ordinary(), lane.token);
  const error = asked.errors.find(({ path }) => path === place.path);
  return [
    ...flawsOf(asked, [value]),
    ...(error ? [] : [`no error at the place, but ${JSON.stringify(asked.errors)}`]),
    ...(error && !error.message.includes(value) ? [`"${value}" is not named in: ${error.message}`] : []),
  ].map((flaw) => `${name}: ${flaw}`);
};

const allWrongWith = async (wrongs: readonly Wrong[], value: string): Promise<readonly string[]> => {
  const flaws: string[] = [];
  for (const wrong of wrongs) flaws.push(...(await wrongWith(wrong, value)));
  return flaws;
};

describe('a value that is unknown', () => {
  it('is named with its place wherever an enum is expected', async () => {
    const enums = placesWhere(({ type }) => isEnumType(schema.getType(type)));
    expect(enums.length).toBeGreaterThan(50);
    expect(await allWrongWith(enums, 'FINNES_IKKE')).toEqual([]);
  });

  it('is named with its place wherever a slug of something else is expected', async () => {
    const references = placesWhere(({ coordinate }) => REFERENCES.includes(coordinate));
    expect(new Set(references.map(({ place }) => place.coordinate))).toEqual(new Set(REFERENCES));
    expect(await allWrongWith(references, 'finnes-ikke')).toEqual([]);
  });

  it('is told from the others in a list of filters', async () => {
    const query = 'query ($filter: StoryFilter) { stories(filter: $filter) { totalCount } }';
    const ask = async (filter: object) => (await world.api.graphql(query, { filter })).errors[0]?.extensions;
    expect(await ask({ sectors: ['helsetjenester', 'finnes-ikke'] })).toMatchObject({
      path: ['filter', 'sectors', '1'],
    });
    expect(await ask({ organisations: ['asker', 'bergen', 'finnes-ikke'] })).toMatchObject({
      path: ['filter', 'organisations', '2'],
    });
  });

  it.each(WRONG_NUMBERS)('is named with its place wherever %s stands for an organisation number', async (number) => {
    const numbers = placesWhere(({ type }) => type === 'OrganisationNumber');
    expect(numbers.length).toBeGreaterThanOrEqual(5);
    expect(await allWrongWith(numbers, number)).toEqual([]);
  });

  it('is no story, benefit or body for being well-formed', async () => {
    const ids = placesWhere(({ type }, { operation }) => type === 'ID' && operation === 'mutation');
    expect(ids.length).toBeGreaterThan(10);
    for (const type of ['Story', 'Benefit', 'Organisation', 'Nothing']) {
      for (const { name, lane, place } of ids) {
        const value = NOWHERE(type);
        const asked = await trial.ask(lane.root, new Map([[place.path, value]]), await lane.ordinary(), lane.token);
        const told = asked.errors.map(({ code, path }) => `${code} ${path}`);
        expect([name, type, flawsOf(asked, [value])]).toEqual([name, type, []]);
        expect([name, type, told]).toEqual([
          name,
          type,
          [expect.stringMatching(`^(BAD_USER_INPUT|NOT_FOUND) ${place.path}$`)],
        ]);
      }
    }
  });
});
