import { toGlobalId } from '#platform/graphql-kit';
import type { Asking, SignedIn } from '../support/api.js';
import { BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let kari: SignedIn;
let ola: SignedIn;

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  kari = await world.api.person('CONTRIBUTOR', BODY, 'Kari');
  ola = await world.api.person('CONTRIBUTOR', BODY, 'Ola');
});
afterAll(() => world.stop());

interface Part {
  readonly part: string;
  readonly heading: string | null;
  readonly text: string;
  readonly version: string;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}
interface Saved {
  readonly story: { readonly version: number; readonly revision: number; readonly pendingState: string | null } | null;
  readonly part: Part | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const PART = 'part heading text version savedBy savedAt';
const SAVE = `mutation ($input: SaveStoryPartInput!) { saveStoryPart(input: $input) {
  story { version revision pendingState } part { ${PART} } errors { code path } } }`;

const save = async (story: { readonly id: string }, more: object, asking: Asking = kari): Promise<Saved> => {
  const input = { id: story.id, language: 'NB', ...more };
  return (await world.api.ask<{ saveStoryPart: Saved }>(SAVE, { input }, asking)).saveStoryPart;
};
const partsSeenBy = async (asking: Asking, { slug }: StoryAtHand, language = 'NB'): Promise<readonly Part[] | null> => {
  const query = `query ($slug: String!, $language: Language!) { story(slug: $slug, working: true) { draftParts(language: $language) { ${PART} } } }`;
  const { story } = await world.api.ask<{ story: { draftParts: readonly Part[] | null } }>(
    query,
    { slug, language },
    asking,
  );
  return story.draftParts;
};
const parts = (story: StoryAtHand, language?: string): Promise<readonly Part[] | null> =>
  partsSeenBy(kari, story, language);
const part = async (story: StoryAtHand, name: string): Promise<Part> =>
  (await parts(story))!.find((one) => one.part === name)!;
const refusals = ({ errors }: Saved): string[] => errors.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('two people in one draft', () => {
  it('write in different parts without disturbing each other', async () => {
    const story = await world.draft('Delt utkast');
    const [need, summary] = [await part(story, 'need'), await part(story, 'summary')];
    const [one, other] = await Promise.all([
      save(story, { part: 'need', text: 'Karis behov.', basedOn: need.version }),
      save(story, { part: 'summary', text: 'Olas ingress.', basedOn: summary.version }, ola),
    ]);
    expect([one.errors, other.errors]).toEqual([[], []]);
    expect(one.part).toMatchObject({ text: 'Karis behov.', savedBy: 'Kari', savedAt: expect.any(String) as string });
    const all = await parts(story);
    expect(all?.filter(({ savedBy }) => savedBy !== null).map((own) => [own.part, own.text, own.savedBy])).toEqual([
      ['summary', 'Olas ingress.', 'Ola'],
      ['need', 'Karis behov.', 'Kari'],
    ]);
    expect(all?.map((own) => own.part)).toEqual([
      'title',
      'summary',
      'need',
      'measures',
      'result',
      'would-do-differently',
      'transferability',
      'body',
    ]);
  });

  it('never overwrite each other: the later one gets what the other wrote, and saves both', async () => {
    const story = await world.draft('Samtidig');
    const { version } = await part(story, 'need');
    const both = await Promise.all([
      save(story, { part: 'need', text: 'Fra Kari.', basedOn: version }),
      save(story, { part: 'need', text: 'Fra Ola.', basedOn: version }, ola),
    ]);
    const [won, lost] = both.toSorted((a, b) => a.errors.length - b.errors.length);
    expect([won?.errors, refusals(lost!)]).toEqual([[], ['CONFLICT input.basedOn']]);
    expect(lost?.part).toEqual(won?.part);
    expect(lost?.story).toBeNull();
    const merged = await save(story, { part: 'need', text: 'Fra begge.', basedOn: lost?.part?.version }, ola);
    expect([merged.errors, (await part(story, 'need')).text]).toEqual([[], 'Fra begge.']);
  });

  it('of whom one saves the whole story over what the other has saved since, is told', async () => {
    const story = await world.draft('Hel og del');
    const { version } = await part(story, 'need');
    await save(story, { part: 'need', text: 'Del.', basedOn: version });
    const change = { id: story.id, expectedVersion: story.version, outcome: 'PARTLY' };
    const refused = await world.refused('reviseStory', change, world.contributor);
    expect(refused.map(({ code }) => code)).toEqual(['CONFLICT']);
  });
});

describe('saving a part', () => {
  it('once more, as after an answer that was lost, changes nothing', async () => {
    const story = await world.draft('Om igjen');
    const before = await part(story, 'need');
    const first = await save(story, { part: 'need', text: 'Samme ord.', basedOn: before.version });
    const again = await save(story, { part: 'need', text: ' Samme ord. ', basedOn: before.version });
    expect([again.errors, again.story?.version, again.part]).toEqual([[], first.story?.version, first.part]);
  });

  it('that was empty, or is to be, and in a further language', async () => {
    const story = await world.draft('Tomt og fullt');
    expect((await save(story, { part: 'result', text: 'Noe nytt.', basedOn: null })).errors).toEqual([]);
    expect(refusals(await save(story, { part: 'result', text: 'Over.', basedOn: null }, ola))).toEqual([
      'CONFLICT input.basedOn',
    ]);
    const { version } = await part(story, 'result');
    expect((await save(story, { part: 'result', text: '', basedOn: version })).part?.text).toBe('');
    expect(refusals(await save(story, { language: 'NN', part: 'summary', text: 'Ingress.' }))).toEqual([
      'BAD_USER_INPUT input.language',
    ]);
    expect((await save(story, { language: 'NN', part: 'title', text: 'Tomt og fullt, på nynorsk' })).errors).toEqual(
      [],
    );
    expect((await save(story, { language: 'NN', part: 'summary', text: 'Ingress.' })).part?.text).toBe('Ingress.');
    expect((await parts(story, 'NN'))?.[0]?.text).toBe('Tomt og fullt, på nynorsk');
  });

  it('that there is not, or with words that cannot be kept, is refused at its place', async () => {
    const story = await world.draft('Feil');
    const title = await part(story, 'title');
    expect([
      refusals(await save(story, { part: 'checklists', text: 'x' })),
      refusals(await save(story, { part: 'title', text: ' ', basedOn: title.version })),
      refusals(await save(story, { part: 'title', text: 'x'.repeat(301), basedOn: title.version })),
      refusals(
        await save({ id: toGlobalId('Story', '00000000-0000-7000-8000-000000000000') }, { part: 'title', text: 'x' }),
      ),
    ]).toEqual([
      ['BAD_USER_INPUT input.part'],
      ['BAD_USER_INPUT input.text'],
      ['BAD_USER_INPUT input.text'],
      ['NOT_FOUND input.id'],
    ]);
  });

  it('beside a published revision leaves that as it is', async () => {
    const story = await world.published('Ute allerede');
    const { version, text } = await part(story, 'need');
    const saved = await save(story, { part: 'need', text: 'Ny ordlyd.', basedOn: version });
    expect(saved.story).toMatchObject({ revision: 2, pendingState: 'DRAFT' });
    const read = 'query ($slug: String!) { story(slug: $slug) { revision sections { key markdown } } }';
    const { story: shown } = await world.api.ask<{
      story: { revision: number; sections: readonly { key: string; markdown: string }[] };
    }>(read, { slug: story.slug });
    expect([shown.revision, shown.sections.find(({ key }) => key === 'need')?.markdown]).toEqual([1, text]);
  });

  it('is for those who work on the story', async () => {
    const story = await world.published('Ikke for alle');
    const input = { id: story.id, language: 'NB', part: 'need', text: 'x' };
    const codeOf = async (asking: Asking): Promise<string | undefined> =>
      (await world.api.graphql(SAVE, { input }, asking)).errors[0]?.extensions.code;
    expect([await codeOf(undefined), await codeOf(world.reader), await codeOf(world.stranger)]).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    for (const asking of [undefined, world.reader, world.stranger]) expect(await partsSeenBy(asking, story)).toBeNull();
    const draft = await world.draft('Usett');
    expect(refusals(await save(draft, { part: 'need', text: 'x' }, world.stranger))).toEqual(['NOT_FOUND input.id']);
  });
});
