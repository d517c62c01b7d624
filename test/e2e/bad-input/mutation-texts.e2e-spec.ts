import { type GraphQLSchema, isScalarType } from 'graphql';
import { ArgumentTrial } from '../../support/argument-trial.js';
import { type ArgumentPlace, rootFields, schemaOf } from '../../support/arguments.js';
import { speakersIn } from '../../support/discussion-mutations.js';
import { inTurns } from '../../support/in-turns.js';
import { mutationLanes } from '../../support/mutation-lanes.js';
import { type Lane, type LaneReport, runLane, takesAnyText } from '../../support/naughty-lane.js';
import { NAUGHTY_ROWS, NAUGHTY_WORDS } from '../../support/naughty-texts.js';
import { StoryWorld } from '../../support/story-world.js';

const AT_A_TIME = 4;
const DEADLINE_MS = 15_000;
const MINUTES = 60_000;

/** Mutations without a place where words of the caller's own are kept. */
const WORDLESS = [
  'acceptCoAuthorship',
  'approveComment',
  'assignReview',
  'cancelScheduledPublication',
  'changeFollow',
  'changeModeration',
  'changeNoticeSettings',
  'changeReviewRules',
  'changeRole',
  'closeDiscussion',
  'deleteComment',
  'eraseContributor',
  'erasePerson',
  'follow',
  'inviteCoAuthor',
  'inviteMember',
  'markNoticesRead',
  'openDiscussion',
  'publishStory',
  'recordSuccession',
  'removeCoAuthor',
  'removeMember',
  'removeSynonyms',
  'resolveReviewComment',
  'revokeApiKey',
  'rotateApiKey',
  'schedulePublication',
  'signOutEverywhere',
  'submitStory',
  'tickReviewItem',
  'unfollow',
  'withdrawCoAuthorInvitation',
  'withdrawInvitation',
];

const reports = new Map<string, LaneReport>();
let world: StoryWorld;
let schema: GraphQLSchema;
let lanes: readonly Lane[];

const textPlaces = ({ root }: Lane): readonly ArgumentPlace[] =>
  root.places.filter(({ type }) => isScalarType(schema.getType(type)) && !['Int', 'Float', 'Boolean'].includes(type));

/** Places whose values are read before anything else is looked at, and the rest. */
const groupsOf = (places: readonly ArgumentPlace[]): readonly (readonly ArgumentPlace[])[] => [
  places.filter((place) => !takesAnyText(place)),
  places.filter(takesAnyText),
];

beforeAll(async () => {
  world = await StoryWorld.start({
    RATE_PER_ADDRESS: '0',
    RATE_PER_KEY: '0',
    COMMENTS_PER_MINUTE: '0',
    COMMENTS_PER_HOUR: '0',
  });
  schema = await schemaOf(world.api);
  const trial = await ArgumentTrial.of(world.api, schema);
  lanes = mutationLanes(world, rootFields(schema), await world.api.key('ADMIN'), await speakersIn(world));
  await inTurns(lanes, AT_A_TIME, async (lane) => {
    reports.set(lane.root.field.name, await runLane(trial, lane, groupsOf(textPlaces(lane))));
  });
}, 10 * MINUTES);
afterAll(() => world.stop());

describe('naughty texts in mutations', () => {
  it('are refused with the place at fault and in words that tell nothing, or kept as they were and shown inert', () => {
    const flaws = [...reports.values()].flatMap((report) => report.flaws.slice(0, 3));
    expect(flaws).toEqual([]);
  });

  it('have been at every place of every mutation that takes a text', () => {
    const missed = lanes.flatMap((lane) =>
      textPlaces(lane).flatMap(({ path }) => {
        const { counts } = reports.get(lane.root.field.name)!;
        const told = (counts.get(`${path}: refused`) ?? 0) + (counts.get(`${path}: accepted`) ?? 0);
        return told >= NAUGHTY_WORDS.length + NAUGHTY_ROWS.length ? [] : [`${lane.root.field.name} ${path}: ${told}`];
      }),
    );
    expect(missed).toEqual([]);
    expect(lanes.flatMap(textPlaces).length).toBeGreaterThan(100);
  });

  it('are kept by every mutation that takes words', () => {
    const keeping = [...reports].filter(([, { counts }]) => [...counts.keys()].some((key) => key.endsWith('accepted')));
    const wordy = lanes.map(({ root }) => root.field.name).filter((name) => !WORDLESS.includes(name));
    expect(keeping.map(([name]) => name).sort()).toEqual(wordy.sort());
  });

  it('are answered within the deadline, and leave the process up', async () => {
    expect(Math.max(...[...reports.values()].map(({ slowestMs }) => slowestMs))).toBeLessThan(DEADLINE_MS);
    expect((await fetch(`${world.api.url}/health/ready`)).status).toBe(200);
  });
});
