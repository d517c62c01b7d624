import type { GroundStories } from './ground-stories.js';
import type { Onlooker } from './journey-ground.js';
import {
  dialog,
  filters,
  made,
  options,
  type PageState,
  personMenu,
  refused,
  savings,
  smallMenu,
  suggestions,
  unfolded,
} from './page-states.js';

/** A page that is looked at. */
export interface SeenPage {
  readonly name: string;
  /** Its path without a language. */
  readonly path: string | ((stories: GroundStories) => string);
  readonly as?: Onlooker;
  readonly status?: number;
  readonly states?: readonly PageState[];
  /** It stands outside the portal and runs nothing: in these languages, of which it takes the one that the browser asks for. */
  readonly plain?: readonly ('nb' | 'nn' | 'en')[];
}

const ALL = ['nb', 'nn', 'en'] as const;

/** Where one finds and reads. */
const READING: readonly SeenPage[] = [
  { name: 'front', path: '/', states: [smallMenu] },
  { name: 'front, signed in', path: '/', as: 'editor', states: [personMenu] },
  { name: 'no such page', path: '/nope', status: 404 },
  { name: 'search', path: '/search', states: [suggestions, filters] },
  { name: 'search that finds', path: '/search?q=digital&method=procurement' },
  { name: 'search that finds nothing', path: '/search?q=xyzzyqwert' },
  { name: 'search with an address that is wrong', path: '/search?sector=nope', status: 400 },
  { name: 'search, signed in', path: '/search?q=digital', as: 'contributor' },
  { name: 'before you start', path: '/before-you-start' },
  { name: 'a story', path: ({ published }) => `/stories/${published.slug}`, states: [smallMenu, unfolded] },
  {
    name: 'a story, signed in',
    path: ({ published }) => `/stories/${published.slug}`,
    as: 'contributor',
    states: [refused('Send kommentar'), refused('Meld fra')],
  },
  {
    name: 'a story and who keeps it',
    path: ({ published }) => `/stories/${published.slug}`,
    as: 'editor',
    states: [dialog('Trekk tilbake'), refused('Send svaret'), refused('Lagre målingen')],
  },
  { name: 'a story in another language', path: ({ published }) => `/stories/${published.slug}?lang=nn` },
  { name: 'a story as it was', path: ({ published }) => `/stories/${published.slug}?revision=1` },
  { name: 'how a story came about', path: ({ published }) => `/stories/${published.slug}/history` },
  { name: 'two revisions of a story', path: ({ published }) => `/stories/${published.slug}/history?from=1&to=2` },
  { name: 'no such story', path: '/stories/nope', status: 404 },
  { name: 'themes', path: '/themes', states: [unfolded] },
  { name: 'a sector', path: '/sectors/helsetjenester' },
  { name: 'a method', path: '/methods/procurement' },
  { name: 'a body', path: `/organisations/asker` },
  { name: 'a contributor', path: '/contributors/Kari%20Nordmann' },
  ...['about', 'accessibility', 'privacy', 'developers'].map((name): SeenPage => ({ name, path: `/${name}` })),
];

/** Where one writes, and hears of what others write. */
const WRITING: readonly Omit<SeenPage, 'as'>[] = [
  { name: 'my stories', path: '/write' },
  { name: 'a new story', path: '/write/new', states: [refused('Begynn å skrive')] },
  { name: 'writing the title', path: ({ draft }) => `/write/${draft.id}/title` },
  { name: 'writing the ingress', path: ({ draft }) => `/write/${draft.id}/summary` },
  { name: 'writing a section', path: ({ draft }) => `/write/${draft.id}/need`, states: savings },
  { name: 'a section as readers will see it', path: ({ draft }) => `/write/${draft.id}/need?view=preview` },
  { name: 'a section in a language not begun', path: ({ draft }) => `/write/${draft.id}/need?text=NN` },
  { name: 'a section that was commented on', path: ({ returned }) => `/write/${returned.id}/summary` },
  ...['bodies', 'access', 'submit', 'benefits'].map((part): SeenPage => ({
    name: `writing: ${part}`,
    path: ({ draft }) => `/write/${draft.id}/${part}`,
  })),
  {
    name: 'writing: themes',
    path: ({ draft }) => `/write/${draft.id}/themes`,
    states: [options('methods', 'anskaffelse')],
  },
  {
    name: 'writing: facts',
    path: ({ draft }) => `/write/${draft.id}/facts`,
    states: [
      refused('Lagre', async ({ page }) => {
        await page.locator('[name="periodFrom"]').fill('2025-02-01');
        await page.locator('[name="periodTo"]').fill('2025-01-01');
      }),
    ],
  },
  {
    name: 'writing: contributors',
    path: ({ draft }) => `/write/${draft.id}/contributors`,
    states: [
      refused('Lagre', async ({ page }) => {
        await page.getByRole('button', { name: 'Legg til person' }).click();
        await page.getByLabel('Rolle').first().fill('leder');
      }),
    ],
  },
  {
    name: 'writing: attachments',
    path: ({ draft }) => `/write/${draft.id}/attachments`,
    states: [
      refused('Lagre', async ({ page }) => {
        await page.getByRole('button', { name: 'Legg til vedlegg' }).click();
        await page.getByLabel('Nettadresse', { exact: true }).first().fill('ingen adresse');
      }),
    ],
  },
  {
    name: 'writing: a benefit',
    path: ({ draft }) => `/write/${draft.id}/benefits/new`,
    states: [refused('Lagre gevinsten')],
  },
  {
    name: 'writing: together',
    path: ({ draft }) => `/write/${draft.id}/together`,
    states: [refused('Lag invitasjon'), made('Lag lenke for den som skal ta over', 'main [readonly]')],
  },
  {
    name: 'submitting what lacks something',
    path: ({ bare }) => `/write/${bare.id}/submit`,
    states: [refused('Send inn')],
  },
  { name: 'signed in again', path: '/write/back' },
  { name: 'what I follow', path: '/following', states: [unfolded] },
  { name: 'notices', path: '/notices' },
  { name: 'a page for others', path: '/review', status: 403 },
];

/** Where one reviews and manages. */
const KEEPING: readonly SeenPage[] = [
  { name: 'queue of reviews', path: '/review', as: 'editor' },
  {
    name: 'a review',
    path: ({ submitted }) => `/review/${submitted.id}`,
    as: 'editor',
    states: [unfolded, refused('Send tilbake'), refused('Planlegg publisering'), dialog('Avslå')],
  },
  ...(
    [
      { name: '' },
      { name: '/people?body=asker', states: [dialog(/^Fjern/), refused('Inviter')] },
      { name: '/rules?body=asker' },
      {
        name: '/keys',
        states: [
          dialog(/^Stans/),
          refused('Lag nøkkelen'),
          made('Lag nøkkelen', '#secret', ({ page }) => page.getByLabel('Navn', { exact: true }).fill('Et program')),
        ],
      },
      { name: '/synonyms', states: [refused('Legg til')] },
      { name: '/concepts' },
      { name: '/concept/METHOD', states: [refused('Lagre')] },
      { name: '/concept/METHOD/procurement' },
      { name: '/comments', states: [refused('Skjul kommentaren')] },
      { name: '/searches' },
      { name: '/health' },
      { name: '/follow-ups', states: [refused('Lagre svaret')] },
      { name: '/organisations' },
      { name: '/organisation', states: [refused('Lagre')] },
      { name: '/organisation/asker' },
      { name: '/erasure' },
    ] as const
  ).map(({ name, ...more }): SeenPage => ({ name: `managing: ${name}`, path: `/manage${name}`, as: 'admin', ...more })),
  {
    name: 'managing: a set of synonyms',
    path: ({ synonyms }) => `/manage/synonyms/${synonyms}`,
    as: 'admin',
    states: [dialog('Fjern synonymene')],
  },
];

/** Where links in mails lead, and the way in. */
const PLAIN: readonly SeenPage[] = [
  { name: 'an invitation', path: ({ invitation }) => `/join/${invitation}`, plain: ALL },
  { name: 'an invitation, signed in', path: ({ invitation }) => `/join/${invitation}`, as: 'admin', plain: ['nb'] },
  { name: 'no such invitation', path: '/join/nope', status: 404, plain: ['nb'] },
  { name: 'no such subscription', path: `/unsubscribe/nope`, status: 404, plain: ALL },
  { name: 'a sign-in that came to nothing', path: '/auth/callback', status: 400, plain: ALL },
  { name: 'where the local people sign in', path: '/auth/sign-in', plain: ['nb'] },
  { name: 'the mailbox', path: '/mailbox', plain: ['en'] },
];

/** Every page, in the states that it can be in. */
export const PAGES: readonly SeenPage[] = [
  ...READING,
  ...WRITING.map((page): SeenPage => ({ ...page, as: 'contributor' })),
  ...KEEPING,
  ...PLAIN,
];
