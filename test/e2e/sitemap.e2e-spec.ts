import { inLanguage, PAGE_LANGUAGES } from '../../apps/portal/src/languages.js';
import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;

beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const get = async (path: string): Promise<{ status: number; type: string | null; text: string }> => {
  const answer = await fetch(world.api.url + path, { headers: { authorization: `Bearer ${world.editor}` } });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

describe('what search engines are told', () => {
  it('is what everybody may see, whoever asks, in every language', async () => {
    const open = await world.published('Åpen for alle');
    const closed = await world.published('Bare for det offentlige', { visibility: 'PUBLIC_SECTOR' });
    const own = await world.published('Bare for oss', { visibility: 'AGENCY' });
    const later = await world.published('Ikke ennå', { embargoUntil: '2999-01-01T00:00:00Z' });
    const draft = await world.draft('Et utkast');
    const { status, type, text } = await get('/sitemap.xml');
    expect([status, type]).toEqual([200, 'application/xml; charset=utf-8']);
    const languages = PAGE_LANGUAGES.map((language) => inLanguage(language, `/stories/${open.slug}`));
    for (const path of languages) expect(text).toContain(`href="https://ildsjel.example${path}"`);
    for (const { slug } of [closed, own, later, draft]) expect(text).not.toContain(slug);
    for (const path of ['/sectors/helsetjenester', '/methods/procurement', '/organisations/asker'])
      expect(text).toContain(`<loc>https://ildsjel.example${path}</loc>`);
    await world.done('unpublishStory', { id: open.id, expectedVersion: open.version }, world.editor);
    expect((await get('/sitemap.xml')).text).not.toContain(open.slug);
  });

  it('is where it is, and what is not for them', async () => {
    const { text } = await get('/robots.txt');
    expect(text).toContain('Sitemap: https://ildsjel.example/sitemap.xml');
    expect(text).toContain('Disallow: /nn/following');
    const pages = await Promise.all(['1', '2', '0', '-1', 'x'].map((page) => get(`/sitemaps/${page}.xml`)));
    expect(pages.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404]);
  });
});
