import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;

beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const page = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(world.api.url + path, { headers });

describe('the portal, on the origin of the API', () => {
  it.each([
    { path: '/', language: 'nb', says: 'Finn erfaringer' },
    { path: '/nn', language: 'nn', says: 'Finn røynsler' },
    { path: '/en', language: 'en', says: 'Find experience' },
  ])('speaks $language at $path', async ({ path, language, says }) => {
    const answer = await page(path);
    expect([answer.status, answer.headers.get('content-language')]).toEqual([200, language]);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(says);
  });

  it('marks its scripts anew for each request, lets no other run, and sets no cookie', async () => {
    const [one, other] = await Promise.all([page('/'), page('/')]);
    const marks = [one, other].map(
      ({ headers }) => /script-src 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
    );
    expect(new Set(marks).size).toBe(2);
    const html = await one.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${marks[0]}"`))).toEqual([]);
    expect(html).not.toMatch(/\sstyle="/);
    expect(one.headers.get('set-cookie')).toBeNull();
  });

  it.each(['/_.data', '/nn.data', '/search.data?q=gevinst'])(
    'gives a browser the data of a page, at %s',
    async (path) => {
      const answer = await page(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/x-script']);
    },
  );

  it('tells a person by a page, and a program by an error, that there is nothing', async () => {
    const [person, program] = await Promise.all([page('/nope', { accept: 'text/html' }), page('/nope')]);
    expect([person.status, program.status]).toEqual([404, 404]);
    expect(await person.text()).toContain('Vi finner ikke siden');
    expect(await program.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
