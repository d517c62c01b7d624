import { plainPage } from '../pages/plain-page.js';
import type { PageLanguage } from '../sign-in/sign-in-words.js';

/** What the page of an invitation says, by where its reader stands. */
export type JoinStep = 'SIGN_IN' | 'ACCEPT' | 'JOINED' | 'UNUSABLE' | 'NOT_NEEDED';

const WORDS: Readonly<Record<PageLanguage, Readonly<Record<JoinStep, readonly [string, string]>>>> = {
  nb: {
    SIGN_IN: ['Du er invitert til å skrive på en erfaring. Logg inn for å takke ja.', 'Logg inn'],
    ACCEPT: ['Du er invitert til å skrive på en erfaring. Lenken virker én gang.', 'Takk ja'],
    JOINED: ['Nå er du medforfatter.', 'Til erfaringen'],
    UNUSABLE: [
      'Invitasjonen kan ikke brukes: den er utløpt, brukt, trukket tilbake, eller gjelder en annen e-postadresse.',
      'Til forsiden',
    ],
    NOT_NEEDED: ['Du arbeider allerede med denne erfaringen. Invitasjonen er fortsatt åpen.', 'Til forsiden'],
  },
  nn: {
    SIGN_IN: ['Du er invitert til å skrive på ei røynsle. Logg inn for å takke ja.', 'Logg inn'],
    ACCEPT: ['Du er invitert til å skrive på ei røynsle. Lenkja verkar éin gong.', 'Takk ja'],
    JOINED: ['No er du medforfattar.', 'Til røynsla'],
    UNUSABLE: [
      'Invitasjonen kan ikkje brukast: han er gått ut, brukt, trekt tilbake, eller gjeld ei anna e-postadresse.',
      'Til framsida',
    ],
    NOT_NEEDED: ['Du arbeider alt med denne røynsla. Invitasjonen er framleis open.', 'Til framsida'],
  },
  en: {
    SIGN_IN: ['You are invited to write on a story. Sign in to accept.', 'Sign in'],
    ACCEPT: ['You are invited to write on a story. The link works once.', 'Accept'],
    JOINED: ['You are a co-author now.', 'To the story'],
    UNUSABLE: [
      'The invitation cannot be used: it has run out, was used or taken back, or is for another e-mail address.',
      'To the front page',
    ],
    NOT_NEEDED: ['You work on this story already. The invitation is still open.', 'To the front page'],
  },
};

const TITLES: Readonly<Record<PageLanguage, string>> = { nb: 'Medforfatter', nn: 'Medforfattar', en: 'Co-author' };

/**
 * The page that an invitation to write a story leads to. Nothing on it is told by anybody but us.
 *
 * @param target where its one link or button leads: an address of ours.
 */
export const joinPage = (language: PageLanguage, step: JoinStep, target: string): string => {
  const [words, action] = WORDS[language][step];
  const way =
    step === 'ACCEPT'
      ? `<form method="post" action="${target}"><button type="submit">${action}</button></form>`
      : `<p><a class="button" href="${target}">${action}</a></p>`;
  return plainPage(
    language,
    TITLES[language],
    `<p>${words}</p>
${way}
`,
  );
};
