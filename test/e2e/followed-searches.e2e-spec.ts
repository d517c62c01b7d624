import { NoticeGround, type Reader } from '../support/notice-ground.js';
import { BODY, OTHER_BODY, type StoryAtHand } from '../support/story-world.js';

let ground: NoticeGround;

beforeAll(async () => {
  ground = await NoticeGround.start();
});
afterAll(() => ground.stop());

const published = async (title: string, more: object = {}): Promise<StoryAtHand> => {
  const story = await ground.world.published(title, more);
  await ground.settled();
  return story;
};
const searching = async (search: object): Promise<Reader> => {
  const person = await ground.person('READER', OTHER_BODY);
  await ground.follow(person, { search, frequency: 'INSTANT' });
  return person;
};
const refusal = async (search: object): Promise<string> => {
  const person = await ground.person('READER', OTHER_BODY);
  const query = 'mutation ($input: FollowInput!) { follow(input: $input) { errors { code } } }';
  const { errors } = await ground.world.api.graphql(query, { input: { search } }, person);
  return `${errors[0]?.extensions.code} ${errors[0]?.extensions.path?.join('.')}`;
};

describe('a search that is followed', () => {
  it('tells of stories that have every word of it, in any form, and meet its filter', async () => {
    const [word, form, filtered, both, other] = [
      await searching({ query: 'innbyggerportal' }),
      await searching({ query: 'innbyggerportaler' }),
      await searching({ query: '', filter: { kinds: ['CASE_STORY'], organisations: [BODY] } }),
      await searching({ query: 'innbyggerportal', filter: { methods: ['procurement'] } }),
      await searching({ query: 'innbyggerportal badeland' }),
    ];
    await published('Ny innbyggerportal på plass');
    for (const person of [word, form, filtered, both])
      expect(await ground.told(person)).toEqual(['STORY_PUBLISHED Ny innbyggerportal på plass']);
    expect(await ground.told(other)).toEqual([]);
    await published('Noe helt annet', { methods: ['startoff'] });
    for (const person of [word, both, other]) expect(await ground.told(person)).toHaveLength(person === other ? 0 : 1);
  });

  it('is one in whatever order its conditions come, and is shown as it was put', async () => {
    const person = await ground.person('READER', OTHER_BODY);
    const first = await ground.follow(person, {
      search: { query: 'kø på rådhuset', filter: { kinds: ['LESSON', 'GUIDE'] } },
    });
    const same = { query: 'kø på rådhuset', filter: { kinds: ['GUIDE', 'LESSON'], sectors: [], methods: null } };
    expect(await ground.follow(person, { search: same })).toBe(first);
    const query = '{ viewer { follows { edges { node { kind search { query filter { kinds sectors } } } } } } }';
    expect(await ground.world.api.ask(query, {}, person)).toEqual({
      viewer: {
        follows: {
          edges: [
            {
              node: {
                kind: 'SEARCH',
                search: { query: 'kø på rådhuset', filter: { kinds: ['GUIDE', 'LESSON'], sectors: null } },
              },
            },
          ],
        },
      },
    });
  });

  it('is refused where it asks for nothing, or for what nobody knows', async () => {
    expect(await refusal({ query: ' – ' })).toBe('BAD_USER_INPUT input.search.query');
    expect(await refusal({ query: 'x', filter: { sectors: ['finnes-ikke'] } })).toBe(
      'BAD_USER_INPUT input.search.filter.sectors.0',
    );
    expect(await refusal({ query: 'x', filter: { editorialStates: ['DRAFT'] } })).toBe(
      'BAD_USER_INPUT input.search.filter.editorialStates',
    );
  });

  it('tells nothing of whose a story is that withholds it, now or later', async () => {
    const [byBody, byWord] = [
      await searching({ query: '', filter: { organisations: [BODY] } }),
      await searching({ query: 'lommelykt' }),
    ];
    await published('Hemmelig lommelykt', { withheldOrganisation: true });
    expect(await ground.told(byBody)).toEqual([]);
    expect(await ground.told(byWord)).toEqual(['STORY_PUBLISHED Hemmelig lommelykt']);
    const open = await published('Åpen fyrlykt');
    expect(await ground.told(byBody)).toEqual(['STORY_PUBLISHED Åpen fyrlykt']);
    await ground.world.republished(open, { withheldOrganisation: true });
    expect(await ground.told(byBody)).toEqual([]);
  });
});
