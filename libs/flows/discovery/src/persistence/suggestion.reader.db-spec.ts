import { ANONYMOUS, type Language, systemActor } from '#kernel';
import { writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { SuggestionReader } from './suggestion.reader.js';

describe('suggestions', () => {
  let rooms: SearchRooms;
  const suggest = (prefix: string, first = 8, language: Language = 'nb', actor = ANONYMOUS) =>
    rooms.get(SuggestionReader).suggest(actor, prefix, first, language);
  const texts = async (...asked: Parameters<typeof suggest>): Promise<string[]> =>
    (await suggest(...asked)).map(({ text }) => text);

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: null });
    await rooms.vocabulary();
    await writeStories(rooms.database, [
      { title: 'Skolemat i Bergen' },
      { title: 'Ny skole', translations: { en: 'A new school' } },
      { title: 'Skole for alle', visibility: 'PUBLIC_SECTOR' },
      { title: 'Skoleskyss', embargoUntil: '2026-06-01T00:00:00Z' },
      { title: 'Skoleutkast', state: 'DRAFT' },
    ]);
    await rooms.deliver();
  });
  afterAll(() => rooms.close());

  it('give whole names first, then their beginnings, then words in them, the kinds in turn', async () => {
    expect(await texts('skole')).toEqual(['Skole', 'Skolemat i Bergen', 'Ny skole']);
    expect((await suggest('be')).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'CONCEPT Gevinstrealisering',
      'ORGANISATION Bergen kommune',
      'STORY Skolemat i Bergen',
    ]);
  });

  it('say by which other name they were met', async () => {
    expect(await suggest('BJØRG')).toEqual([
      { kind: 'ORGANISATION', text: 'Bergen kommune', matched: 'Bjørgvin', slug: 'bergen', scheme: null },
    ]);
    expect(await suggest('benefits r')).toEqual([
      {
        kind: 'CONCEPT',
        text: 'Gevinstrealisering',
        matched: 'Benefits realisation',
        slug: 'gevinstrealisering',
        scheme: 'METHOD',
      },
    ]);
    expect((await suggest('benefits r', 8, 'en'))[0]).toMatchObject({ text: 'Benefits realisation', matched: null });
  });

  it('name a story once, in the language nearest to the reader', async () => {
    expect((await suggest('school', 8, 'en')).map(({ text }) => text)).toEqual(['School', 'A new school']);
    expect((await suggest('ny skole')).map(({ text }) => text)).toEqual(['Ny skole']);
  });

  it('show each caller what they may see, and nobody what is not published', async () => {
    expect(await texts('skole', 20, 'nb', systemActor('test'))).toEqual([
      'Skole',
      'Skole for alle',
      'Skolemat i Bergen',
      'Ny skole',
    ]);
    expect(await texts('skoleu')).toEqual([]);
  });

  it.each(['', ' ', 's', '%', '__', '\0', '\ud800', '😀😀', "'"])('are none for %j', async (prefix) =>
    expect(await suggest(prefix)).toEqual([]),
  );

  it('are as many as asked for', async () => {
    expect(await texts('skole', 1)).toEqual(['Skole']);
    expect(await texts('skole', 0)).toEqual([]);
    await expect(suggest('skole', 21)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['first'] });
    await expect(suggest('skole', -1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await suggest('skole '.repeat(10_000))).toEqual([]);
  });
});
