import { canariesIn, canary, canaryStory, storyWords, withheldWords } from '../support/canaries.js';
import { eventually } from '../support/eventually.js';
import { NoticeGround, type Reader } from '../support/notice-ground.js';
import { BODY, OTHER_BODY, type StoryAtHand } from '../support/story-world.js';

const ORGANISATIONS = { organisations: [{ slug: BODY, role: 'OWNER' }] };
const WIDE = `{ viewer { notices(first: 100) { totalCount unreadCount edges { node { kind commentId followId at isRead
    story { title summary bodyHtml slug url organisations { organisation { name } } contributors { name } goals { text } } } } }
  follows(first: 100) { edges { node { kind contributor story { title } organisation { name } } } } noticeSettings { address } } }`;

let ground: NoticeGround;
let stranger: Reader;
let colleague: Reader;

const publish = async (mark: string, more: object = {}): Promise<StoryAtHand> => {
  const { world } = ground;
  const { id } = await world.done('createStory', canaryStory(mark, { ...ORGANISATIONS, ...more }), world.contributor);
  await world.done('submitStory', { id }, world.contributor);
  return world.done('publishStory', { id }, world.editor);
};
const step = (name: string, { id }: StoryAtHand, token = ground.world.editor): Promise<StoryAtHand> =>
  ground.world.done(name, { id }, token);

/** Everything that a person can get at: what is answered, and every mail as it was written. */
const reach = async (person: Reader): Promise<ReadonlySet<string>> => {
  const { text } = await ground.world.api.graphql(WIDE, {}, person);
  const mails = (await ground.mailsTo(person, 0)).map((raw) => raw.replace(/=\r\n/g, ''));
  return canariesIn([text, ...mails].join('\n'));
};

beforeAll(async () => {
  ground = await NoticeGround.start();
  stranger = await ground.person('READER', OTHER_BODY);
  colleague = await ground.person('READER', BODY);
  for (const person of [stranger, colleague]) {
    for (const input of [{ sector: 'helsetjenester' }, { method: 'procurement' }, { organisation: BODY }])
      await ground.follow(person, { ...input, frequency: 'INSTANT' });
  }
});
afterAll(() => ground.stop());

describe('notices and mails', () => {
  it('hold nothing that their reader may not read, whatever becomes of a story', async () => {
    await publish('agency', { visibility: 'AGENCY' });
    await publish('embargoed', { embargoUntil: '2099-01-01T00:00:00Z' });
    await publish('withheld', { withheldOrganisation: true });
    await ground.mails.stop();
    await step('unpublishStory', await publish('taken down'));
    await step('withdrawStory', await publish('withdrawn'), ground.world.contributor);
    const closed = await publish('closed');
    await ground.world.republished(closed, { visibility: 'AGENCY' });
    await ground.settled();
    await ground.mails.startAgain();
    const { id } = await ground.world.done(
      'createStory',
      canaryStory('draft', ORGANISATIONS),
      ground.world.contributor,
    );
    await ground.world.done('submitStory', { id }, ground.world.contributor);
    await publish('open');
    await ground.settled();
    for (const person of [stranger, colleague]) {
      const last = canary('open', 'title');
      const isThere = (mails: readonly string[]): boolean => canariesIn(mails.join().replace(/=\r\n/g, '')).has(last);
      await eventually(() => ground.mailsTo(person, 0), isThere, 30_000);
    }
    const [seen, inside] = [await reach(stranger), await reach(colleague)];
    const may = (marks: readonly string[]): Set<string> => new Set(marks.flatMap((mark) => storyWords(mark)));
    const open = new Set([...may(['withheld', 'open']), ...withheldWords('open')]);
    expect([...seen].filter((word) => !open.has(word))).toEqual([]);
    expect(seen.size).toBeGreaterThan(2);
    const own = new Set([
      ...open,
      ...may(['agency', 'closed']),
      ...withheldWords('agency'),
      ...withheldWords('closed'),
    ]);
    expect([...inside].filter((word) => !own.has(word))).toEqual([]);
    expect([...may(['agency'])].some((word) => inside.has(word))).toBe(true);
  });

  it('tell no longer whose a story is once it withholds that', async () => {
    const named = await ground.person('READER', OTHER_BODY);
    await ground.follow(named, { organisation: BODY, frequency: 'WEEKLY' });
    const story = await publish('withheld later');
    await ground.settled();
    expect((await reach(named)).size).toBeGreaterThan(0);
    await ground.world.republished(story, { withheldOrganisation: true });
    await ground.settled();
    expect([...(await reach(named))]).toEqual([]);
  });

  it('hold nothing during publication and its end at speed', async () => {
    const quick = await ground.person('READER', OTHER_BODY);
    await ground.follow(quick, { method: 'procurement', frequency: 'INSTANT' });
    const story = await publish('at speed');
    for (let turn = 0; turn < 5; turn += 1) {
      await step('unpublishStory', story);
      const { text } = await ground.world.api.graphql(WIDE, {}, quick);
      expect([...canariesIn(text)]).toEqual([]);
      await step('publishStory', story);
    }
    await step('unpublishStory', story);
    await ground.settled();
    const { text } = await ground.world.api.graphql(WIDE, {}, quick);
    expect([...canariesIn(text)]).toEqual([]);
    expect(text).toContain('"totalCount":0');
  });
});
