import { AskForFollowUps } from '#domain/follow-ups';
import { norwegianDay, systemActor } from '#kernel';
import { OTHER_BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start({ FOLLOW_UP_MONTHS: '6,12' });
});
afterAll(() => world.stop());

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => norwegianDay(new Date(Date.now() + days * DAY_MS));
const TODAY = dayIn(0);

interface FollowUp {
  readonly state: string;
  readonly since: string;
  readonly dueOn: string | null;
  readonly answer: string | null;
  readonly note: string | null;
}

const FOLLOW_UP = 'followUp { state since dueOn answer note }';
const followUpOf = async ({ slug }: StoryAtHand, token?: string): Promise<FollowUp | null> => {
  const query = `query ($slug: String!) { story(slug: $slug, working: ${token !== undefined}) { ${FOLLOW_UP} } }`;
  return (await world.api.ask<{ story: { followUp: FollowUp | null } }>(query, { slug }, token)).story.followUp;
};

/** A story that was published so many days ago. */
const published = async (title: string, daysAgo: number, more: object = {}): Promise<StoryAtHand> => {
  const story = await world.published(title, more);
  await world.rows(
    `with moved as (update stories set published_at = now() - make_interval(days => $2) where slug = $1 returning id) select * from moved`,
    [story.slug, daysAgo],
  );
  return story;
};

const answered = async (
  story: StoryAtHand,
  input: object,
  token = world.contributor,
): Promise<{ errors: { code: string; path: string[]; message: string }[]; codes: readonly string[] }> => {
  const query = `mutation ($input: AnswerFollowUpInput!) { answerFollowUp(input: $input) { story { id } errors { code path message } } }`;
  const { data, errors } = await world.api.graphql<{ answerFollowUp: { errors: never[] } | null }>(
    query,
    { input: { storyId: story.id, ...input } },
    token,
  );
  return { errors: data?.answerFollowUp?.errors ?? [], codes: errors.map(({ extensions }) => extensions.code) };
};

const due = async (token: string): Promise<readonly string[]> => {
  const query = `{ dueFollowUps(first: 100) { edges { node { slug ${FOLLOW_UP} } } } }`;
  const answer = await world.api.ask<{ dueFollowUps: { edges: { node: { slug: string } }[] } }>(query, {}, token);
  return answer.dueFollowUps.edges.map(({ node }) => node.slug);
};

const asked = async (): Promise<readonly string[]> => {
  const before = await world.rows<{ n: string }>(`select coalesce(max(sequence), 0)::text as n from events`);
  while ((await world.api.get(AskForFollowUps).run(systemActor('test'))) > 0);
  const rows = await world.rows<{ id: string }>(
    `select subject_id as id from events where kind = 'FollowUpAsked' and sequence > $1::bigint`,
    [before[0]?.n],
  );
  return rows.map(({ id }) => Buffer.from(`Story:${id}`).toString('base64url'));
};

describe('a published story', () => {
  it('is followed up half a year after, due for a month, and then overdue for its readers to see', async () => {
    expect(await followUpOf(await published('Ny', 3))).toMatchObject({ state: 'FOLLOWED_UP', since: dayIn(-3) });
    expect(await followUpOf(await published('Snart', 150))).toMatchObject({ state: 'FOLLOWED_UP' });
    expect(await followUpOf(await published('Nå', 190))).toMatchObject({ state: 'DUE' });
    const old = await followUpOf(await published('Gammel', 300));
    expect(old).toMatchObject({ state: 'OVERDUE', since: dayIn(-300), answer: null });
    expect(old!.dueOn! < dayIn(-100)).toBe(true);
  });

  it('is followed up when its people said, if that comes first', async () => {
    const story = await published('Avtalt', 40, { nextFollowUpOn: dayIn(20) });
    expect((await followUpOf(story))?.dueOn).toBe(dayIn(20));
  });

  it('has a day after the last that is usual only if somebody names one', async () => {
    const story = await published('Eldgammel', 2_000, { lastConfirmedOn: dayIn(-400) });
    expect(await followUpOf(story)).toMatchObject({ state: 'FOLLOWED_UP', since: dayIn(-400), dueOn: null });
  });

  it('is none of it while it is not published, or in the care of nobody', async () => {
    const draft = await world.draft('Utkast');
    expect(await followUpOf(draft, world.contributor)).toBeNull();
    const alone = await published('Uten virksomhet', 300);
    await world.rows(
      `with freed as (update stories set managing_organisation_id = null where slug = $1 returning id) select * from freed`,
      [alone.slug],
    );
    expect(await followUpOf(alone)).toBeNull();
    expect(await due(world.editor)).not.toContain(alone.slug);
  });
});

describe('asking', () => {
  it('is done once for each day that comes due, by however many', async () => {
    const story = await published('Spørres', 190);
    expect(await asked()).toContain(story.id);
    const again = await Promise.all([asked(), asked()]);
    expect(again.flat()).not.toContain(story.id);
    await answered(story, { answer: 'STILL_HOLDS', nextOn: dayIn(1) });
    await world.rows(
      `with moved as (update follow_up_answers set answered_on = $1::date - 10, next_on = $1::date - 1 returning id) select * from moved`,
      [TODAY],
    );
    expect(await asked()).toContain(story.id);
  });

  it('is not done of what is under embargo', async () => {
    const story = await published('Sperret', 190, { embargoUntil: '2099-01-01T00:00:00Z' });
    expect(await asked()).not.toContain(story.id);
  });

  it('lists for each contributor what they work on', async () => {
    const story = await published('Ligger i køen', 250);
    expect(await due(world.contributor)).toContain(story.slug);
    expect(await due(await world.api.key('CONTRIBUTOR', OTHER_BODY))).not.toContain(story.slug);
    const { errors } = await world.api.graphql('{ dueFollowUps { edges { cursor } } }', {}, world.reader);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an answer', () => {
  it('is seen by readers, and moves the next day on', async () => {
    const story = await published('Besvares', 200);
    expect(await answered(story, { answer: 'CHANGED', note: ' Nå brukes det i tre kommuner. ' })).toMatchObject({
      errors: [],
    });
    const followUp = await followUpOf(story);
    expect(followUp).toMatchObject({
      state: 'FOLLOWED_UP',
      since: TODAY,
      answer: 'CHANGED',
      note: 'Nå brukes det i tre kommuner.',
    });
    expect(followUp!.dueOn! > TODAY).toBe(true);
    expect(await due(world.contributor)).not.toContain(story.slug);
  });

  it('says that it no longer holds, until somebody says otherwise', async () => {
    const story = await published('Utdatert', 200);
    await answered(story, { answer: 'NO_LONGER_HOLDS' });
    expect(await followUpOf(story)).toMatchObject({ state: 'OUTDATED', dueOn: null });
    await answered(story, { answer: 'STILL_HOLDS' });
    expect(await followUpOf(story)).toMatchObject({ state: 'FOLLOWED_UP' });
  });

  it('may come from a contributor of the body alone', async () => {
    const story = await published('Egen', 200);
    expect((await answered(story, { answer: 'STILL_HOLDS' }, world.reader)).codes).toEqual(['FORBIDDEN']);
    const stranger = await world.api.key('CONTRIBUTOR', OTHER_BODY);
    expect((await answered(story, { answer: 'STILL_HOLDS' }, stranger)).codes).toEqual(['FORBIDDEN']);
    const draft = await world.draft('Skjult');
    expect((await answered(draft, { answer: 'STILL_HOLDS' }, stranger)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await answered(draft, { answer: 'STILL_HOLDS' })).errors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it.each([
    [{ answer: 'CHANGED' }, ['input', 'note']],
    [{ answer: 'STILL_HOLDS', note: 'x'.repeat(1_001) }, ['input', 'note']],
    [{ answer: 'STILL_HOLDS', nextOn: TODAY }, ['input', 'nextOn']],
  ])('%j is refused where it is wrong', async (input, path) => {
    const story = await published('Feil svar', 10);
    expect((await answered(story, input)).errors).toMatchObject([{ code: 'BAD_USER_INPUT', path }]);
  });
});
