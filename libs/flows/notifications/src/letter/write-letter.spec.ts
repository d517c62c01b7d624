import { NOTICE_KINDS } from '../notice.js';
import { NOTICE_LANGUAGES } from '../notice-settings.js';
import { LETTER_WORDS } from './letter-words.js';
import { writeLetter } from './write-letter.js';

const LETTER = {
  name: 'Kari',
  language: 'nb',
  stopThisUrl: null,
  stopAllUrl: 'https://ildsjel.example/unsubscribe/x',
} as const;
const line = (title: string) => ({ kind: 'STORY_PUBLISHED', title, url: 'https://ildsjel.example/stories/a' }) as const;

describe('a letter', () => {
  it('has words for everything in every language', () => {
    for (const language of NOTICE_LANGUAGES)
      for (const kind of NOTICE_KINDS) expect(LETTER_WORDS[language].kinds[kind]).toMatch(/\S/);
  });

  it('shows each title on one line of its own, and as text in HTML', () => {
    const { text, html } = writeLetter({ ...LETTER, lines: [line('En\n-- \nfalsk </li><img src=x>'), line('To')] });
    expect(text).toContain('Ny erfaring: En -- falsk </li><img src=x>\n');
    expect(html).toContain('En -- falsk &lt;/li&gt;&lt;img src=x&gt;</a></li>');
    expect(html).not.toContain('<img');
  });

  it('is named after the one thing it tells of, or says how many there are, and shows at most fifty', () => {
    expect(writeLetter({ ...LETTER, lines: [line('Bare en')] }).subject).toBe('Ny erfaring: Bare en');
    const many = writeLetter({ ...LETTER, lines: Array.from({ length: 52 }, (_, number) => line(`Nr. ${number}`)) });
    expect(many.subject).toBe('52 nyheter fra Ildsjel');
    expect(many.text).toContain('Nr. 49');
    expect(many.text).not.toContain('Nr. 50');
    expect(many.text).toContain('… og 2 til.');
    expect(many.html.match(/<li>/g)).toHaveLength(50);
  });

  it('says how to stop what it came by, and all mails', () => {
    const stopThisUrl = 'https://ildsjel.example/unsubscribe/y';
    const { text, html } = writeLetter({ ...LETTER, stopThisUrl, lines: [line('En')] });
    expect(text).toContain(`Slutt å følge dette: ${stopThisUrl}\nIkke send meg e-post: ${LETTER.stopAllUrl}`);
    expect(html).toContain(`<a href="${stopThisUrl}">Slutt å følge dette</a>`);
  });
});
