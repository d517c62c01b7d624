/** Takes pictures of the main pages of the product that runs at an address (npm start), into docs/screenshots. */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromium as installed } from './chromium.mjs';

const target = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'docs/screenshots');
const origin = process.argv[2] ?? 'http://127.0.0.1:3000';
const TITLE = 'Velferdsteknologi i hjemmetjenesten';

const LOOKS = [
  { name: 'nb-light', prefix: '', colorScheme: 'light', viewport: { width: 1280, height: 860 } },
  { name: 'nn-dark', prefix: '/nn', colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
  { name: 'mobile', prefix: '', colorScheme: 'light', viewport: { width: 390, height: 844 } },
];

const signIn = async (context, person) => {
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto(`${origin}/auth/sign-in?returnTo=/`);
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.waitForURL(`${origin}/`);
  await page.close();
};

const ask = async (context, query, variables) => {
  const answer = await context.request.post(`${origin}/graphql`, { data: { query, variables }, headers: { origin } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

const CREATE =
  'mutation ($input: CreateStoryInput!) { createStory(input: $input) { story { id } errors { message } } }';
const SUBMIT =
  'mutation ($input: SubmitStoryInput!) { submitStory(input: $input) { story { id } errors { message } } }';

/** A case that is being written, and the same submitted, for the pictures of writing and of review. */
const prepare = async (context) => {
  const text = {
    language: 'NB',
    title: TITLE,
    summary: 'Trygghetsalarmer med GPS ga brukerne større frihet og pårørende færre bekymringer.',
    sections: [
      {
        key: 'need',
        markdown:
          'Hjemmetjenesten rykket ut på **40 falske alarmer** i måneden.\n\n- Brukerne turte ikke gå ut.\n- Pårørende ringte for å være sikre.',
      },
      { key: 'would-do-differently', markdown: 'Vi ville hatt med IT-avdelingen fra første dag.' },
    ],
  };
  const input = {
    kind: 'CASE_STORY',
    originalLanguage: 'NB',
    texts: [text],
    organisations: [{ slug: 'asker', role: 'OWNER' }],
    managingOrganisation: { slug: 'asker' },
    sectors: ['helsetjenester'],
    methods: ['procurement'],
  };
  const { createStory } = await ask(context, CREATE, { input });
  return createStory.story.id;
};

const browser = await chromium.launch({ executablePath: installed() });
try {
  mkdirSync(target, { recursive: true });
  const context = await browser.newContext();
  const { stories } = await ask(
    context,
    '{ stories(first: 100) { edges { node { slug sections { key } benefits { id } } } } }',
  );
  const tells = ({ node: { sections, benefits } }) => sections.length + benefits.length;
  const fullest = stories.edges.reduce((best, one) => (tells(one) > tells(best) ? one : best)).node;
  await signIn(context, 'amina');
  const draft = await prepare(context);
  const submitted = await prepare(context);
  await ask(context, SUBMIT, { input: { id: submitted } });
  const pages = [
    { name: 'front', path: '/', as: null },
    { name: 'search', path: '/search?q=kommune', as: null },
    { name: 'story', path: `/stories/${fullest.slug}`, as: null },
    { name: 'write', path: `/write/${draft}/need`, as: 'amina' },
    { name: 'review', path: `/review/${submitted}`, as: 'nils' },
  ];
  for (const { name, path, as } of pages) {
    for (const { name: look, prefix, ...eyes } of LOOKS) {
      const seen = await browser.newContext({ ...eyes, reducedMotion: 'reduce', locale: 'nb-NO' });
      if (as) await signIn(seen, as);
      const page = await seen.newPage();
      await page.goto(origin + (prefix && path === '/' ? prefix : prefix + path), { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(target, `${name}-${look}.png`) });
      await seen.close();
    }
  }
} finally {
  await browser.close();
}
