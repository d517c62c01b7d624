import { STYLE_SOURCE, plainPage } from '../pages/plain-page.js';
import type { PageLanguage } from '../sign-in/sign-in-words.js';

/** Headers of the pages: kept nowhere, framed nowhere, and sending nothing but the one form to where they come from. */
export const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': `default-src 'none'; ${STYLE_SOURCE}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
} as const;

/** What a page says: asks before it stops something, says that it has, or that the link is none. */
export type PageState = 'FOLLOW' | 'PERSON' | 'STOPPED' | 'UNKNOWN';

interface Words {
  readonly title: string;
  readonly states: Readonly<Record<PageState, string>>;
  readonly button: string;
  readonly settings: string;
}

const WORDS: Readonly<Record<PageLanguage, Words>> = {
  nb: {
    title: 'Meld deg av',
    states: {
      FOLLOW: 'Vil du slutte å følge det denne e-posten handlet om?',
      PERSON: 'Vil du ikke ha flere e-poster om det som skjer på Ildsjel?',
      STOPPED: 'Du er meldt av.',
      UNKNOWN: 'Denne lenken virker ikke. Du kan melde deg av når du er logget inn.',
    },
    button: 'Meld meg av',
    settings: 'Se alt du følger, og hvordan du får varsler',
  },
  nn: {
    title: 'Meld deg av',
    states: {
      FOLLOW: 'Vil du slutte å følgje det denne e-posten handla om?',
      PERSON: 'Vil du ikkje ha fleire e-postar om det som skjer på Ildsjel?',
      STOPPED: 'Du er meld av.',
      UNKNOWN: 'Denne lenkja verkar ikkje. Du kan melde deg av når du er logga inn.',
    },
    button: 'Meld meg av',
    settings: 'Sjå alt du følgjer, og korleis du får varsel',
  },
  en: {
    title: 'Unsubscribe',
    states: {
      FOLLOW: 'Do you want to stop following what this e-mail was about?',
      PERSON: 'Do you want no more e-mails about what happens on Ildsjel?',
      STOPPED: 'You are unsubscribed.',
      UNKNOWN: 'This link does not work. You can unsubscribe when you are signed in.',
    },
    button: 'Unsubscribe',
    settings: 'See everything you follow, and how you are told',
  },
};

const FORM = (button: string): string => `<form method="post">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>${button}</button>
</form>
`;

/** The page; the form goes back to the address that it was asked for at. */
export const unsubscribePage = (state: PageState, language: PageLanguage): string => {
  const { title, states, button, settings } = WORDS[language];
  const following = language === 'nb' ? '/following' : `/${language}/following`;
  return plainPage(
    language,
    title,
    `<p>${states[state]}</p>
${state === 'FOLLOW' || state === 'PERSON' ? FORM(button) : ''}<p><a href="${following}">${settings}</a></p>
`,
  );
};
