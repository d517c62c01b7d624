import { EXAMPLES } from '../../apps/portal/src/about/examples.js';
import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;

beforeAll(async () => {
  world = await StoryWorld.start({
    OPERATOR_NAME: 'Prøve & Feile',
    OPERATOR_EMAIL: 'post@ildsjel.example',
    NOTICE_DAYS: '17',
    RATE_PER_ADDRESS: '1234000',
  });
});
afterAll(() => world.stop());

const page = async (path: string): Promise<string> => {
  const answer = await fetch(world.api.url + path, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(200);
  return answer.text();
};

describe('what one reads once', () => {
  it.each(['', '/nn', '/en'])('names who runs it, and where to write to, under %j', async (language) => {
    for (const name of ['about', 'accessibility', 'privacy']) {
      const html = await page(`${language}/${name}`);
      expect(html).toContain('Prøve &amp; Feile');
      expect(html).toContain('href="mailto:post@ildsjel.example"');
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html).not.toMatch(/\{\{|\]\(/);
    }
  });

  it.each(['', '/nn', '/en'])(
    'leads from the statement on accessibility to those who take complaints, under %j',
    async (language) => {
      const html = await page(`${language}/accessibility`);
      expect(html).toContain('href="https://www.diskrimineringsnemnda.no"');
      expect(html).toContain('href="https://www.uutilsynet.no"');
      expect(html).toContain('href="https://uustatus.no"');
    },
  );

  it('tells how long is kept, and how much may be asked, as it is set', async () => {
    expect(await page('/en/privacy')).toContain('Notices are deleted after 17 days.');
    expect(await page('/en/developers')).toContain('an address may use 1,234,000');
  });

  it('shows questions that can be asked as they stand', async () => {
    const { slug } = await world.published('Asker måler gevinster midt i sammenslåingen');
    const html = await page('/developers');
    for (const { name, query } of EXAMPLES) {
      const answer = await world.api.graphql(query);
      expect([name, answer.errors]).toEqual([name, []]);
      expect(html).toContain(`href="/graphql?${new URLSearchParams({ query })}"`);
      expect(JSON.stringify(answer.data)).not.toContain('"story":null');
    }
    expect(EXAMPLES.find(({ name }) => name === 'story')?.query).toContain(slug);
  });
});
