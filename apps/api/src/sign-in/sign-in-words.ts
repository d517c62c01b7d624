import type { FailureCode } from '#kernel';
import type { RefusalReason } from './sign-in-refusal.js';

/** The languages of the page that tells why a sign-in came to nothing. */
export type PageLanguage = 'nb' | 'nn' | 'en';

/** The stable code and the status of each reason. */
export const CODES: Readonly<Record<RefusalReason, readonly [FailureCode, number]>> = {
  OFF: ['NOT_FOUND', 404],
  AWAY: ['UNAVAILABLE', 503],
  BAD_RETURN: ['BAD_USER_INPUT', 400],
  STALE: ['BAD_USER_INPUT', 400],
  DECLINED: ['UNAUTHENTICATED', 401],
  UNTRUE: ['UNAUTHENTICATED', 401],
  INVITATION: ['CONFLICT', 409],
  FOREIGN: ['FORBIDDEN', 403],
  BUSY: ['RATE_LIMITED', 429],
};

/** What the page is called, and the words of its links. */
export const FRAME: Readonly<
  Record<PageLanguage, { readonly title: string; readonly again: string; readonly home: string }>
> = {
  nb: { title: 'Innloggingen ble ikke fullført', again: 'Prøv å logge inn på nytt', home: 'Til forsiden' },
  nn: { title: 'Innlogginga vart ikkje fullført', again: 'Prøv å logge inn på nytt', home: 'Til framsida' },
  en: { title: 'Signing in was not completed', again: 'Try to sign in again', home: 'To the front page' },
};

/** Each reason in words for the person. */
export const WORDS: Readonly<Record<PageLanguage, Readonly<Record<RefusalReason, string>>>> = {
  nb: {
    OFF: 'Innlogging er ikke satt opp her.',
    AWAY: 'Innloggingstjenesten svarer ikke nå. Prøv igjen om litt.',
    BAD_RETURN: 'Adressen du skulle tilbake til, er ikke på dette nettstedet.',
    STALE: 'Innloggingen er utløpt, allerede brukt, eller startet i en annen nettleser.',
    DECLINED: 'Innloggingen ble avbrutt hos innloggingstjenesten.',
    UNTRUE: 'Svaret fra innloggingstjenesten kunne ikke bekreftes.',
    INVITATION:
      'Invitasjonen kan ikke brukes: den er utløpt, brukt, trukket tilbake, eller gjelder en annen e-postadresse.',
    FOREIGN: 'Forespørselen kom ikke fra dette nettstedet.',
    BUSY: 'Det kommer for mange innlogginger fra nettverket ditt akkurat nå. Vent litt.',
  },
  nn: {
    OFF: 'Innlogging er ikkje sett opp her.',
    AWAY: 'Innloggingstenesta svarar ikkje no. Prøv igjen om litt.',
    BAD_RETURN: 'Adressa du skulle tilbake til, er ikkje på denne nettstaden.',
    STALE: 'Innlogginga er gått ut, alt brukt, eller starta i ein annan nettlesar.',
    DECLINED: 'Innlogginga vart avbroten hos innloggingstenesta.',
    UNTRUE: 'Svaret frå innloggingstenesta kunne ikkje stadfestast.',
    INVITATION:
      'Invitasjonen kan ikkje brukast: han er gått ut, brukt, trekt tilbake, eller gjeld ei anna e-postadresse.',
    FOREIGN: 'Førespurnaden kom ikkje frå denne nettstaden.',
    BUSY: 'Det kjem for mange innloggingar frå nettverket ditt akkurat no. Vent litt.',
  },
  en: {
    OFF: 'Signing in is not set up here.',
    AWAY: 'The sign-in service does not answer now. Try again in a while.',
    BAD_RETURN: 'The address to go back to is not on this site.',
    STALE: 'This sign-in has run out, was used already, or began in another browser.',
    DECLINED: 'The sign-in was broken off at the sign-in service.',
    UNTRUE: 'The answer of the sign-in service could not be verified.',
    INVITATION:
      'The invitation cannot be used: it has run out, was used or withdrawn, or is for another e-mail address.',
    FOREIGN: 'The request did not come from this site.',
    BUSY: 'Too many sign-ins come from your network at the moment. Wait a little.',
  },
};
