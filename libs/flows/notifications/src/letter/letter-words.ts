import type { NoticeKind } from '../notice.js';
import type { NoticeLanguage } from '../notice-settings.js';

/** The words of letters in one language. */
export interface LetterWords {
  readonly kinds: Readonly<Record<NoticeKind, string>>;
  readonly many: (count: number) => string;
  readonly greeting: (name: string) => string;
  readonly more: (count: number) => string;
  readonly why: string;
  readonly stopThis: string;
  readonly stopAll: string;
}

/** What letters say, besides what they tell of. */
export const LETTER_WORDS: Readonly<Record<NoticeLanguage, LetterWords>> = {
  nb: {
    kinds: {
      STORY_PUBLISHED: 'Ny erfaring',
      STORY_REVISED: 'Ny versjon',
      COMMENT_REPLY: 'Svar på kommentaren din',
      COMMENT_ON_OWN: 'Ny kommentar til din erfaring',
      COMMENT_ON_FOLLOWED: 'Ny kommentar',
      REVIEW_SUBMITTED: 'Levert til redaksjonen',
      REVIEW_CHANGES_REQUESTED: 'Redaksjonen ber om endringer',
      REVIEW_PUBLISHED: 'Din erfaring er publisert',
      REVIEW_DECLINED: 'Innleveringen ble avslått',
      REVIEW_ASSIGNED: 'Du skal gå gjennom',
      FOLLOW_UP_ASKED: 'Stemmer dette fortsatt?',
    },
    many: (count) => `${count} nyheter fra Ildsjel`,
    greeting: (name) => `Hei ${name},`,
    more: (count) => `… og ${count} til.`,
    why: 'Du får denne e-posten fordi du følger noe på Ildsjel, eller fordi det gjelder noe du har skrevet.',
    stopThis: 'Slutt å følge dette',
    stopAll: 'Ikke send meg e-post',
  },
  nn: {
    kinds: {
      STORY_PUBLISHED: 'Ny erfaring',
      STORY_REVISED: 'Ny versjon',
      COMMENT_REPLY: 'Svar på kommentaren din',
      COMMENT_ON_OWN: 'Ny kommentar til erfaringa di',
      COMMENT_ON_FOLLOWED: 'Ny kommentar',
      REVIEW_SUBMITTED: 'Levert til redaksjonen',
      REVIEW_CHANGES_REQUESTED: 'Redaksjonen ber om endringar',
      REVIEW_PUBLISHED: 'Erfaringa di er publisert',
      REVIEW_DECLINED: 'Innleveringa vart avslått',
      REVIEW_ASSIGNED: 'Du skal gå gjennom',
      FOLLOW_UP_ASKED: 'Stemmer dette framleis?',
    },
    many: (count) => `${count} nyhende frå Ildsjel`,
    greeting: (name) => `Hei ${name},`,
    more: (count) => `… og ${count} til.`,
    why: 'Du får denne e-posten fordi du følgjer noko på Ildsjel, eller fordi det gjeld noko du har skrive.',
    stopThis: 'Slutt å følgje dette',
    stopAll: 'Ikkje send meg e-post',
  },
  en: {
    kinds: {
      STORY_PUBLISHED: 'New story',
      STORY_REVISED: 'New version',
      COMMENT_REPLY: 'A reply to your comment',
      COMMENT_ON_OWN: 'A new comment on your story',
      COMMENT_ON_FOLLOWED: 'A new comment',
      REVIEW_SUBMITTED: 'Handed in to the editors',
      REVIEW_CHANGES_REQUESTED: 'The editors ask for changes',
      REVIEW_PUBLISHED: 'Your story is published',
      REVIEW_DECLINED: 'What you handed in was declined',
      REVIEW_ASSIGNED: 'You are to review',
      FOLLOW_UP_ASKED: 'Does this still hold?',
    },
    many: (count) => `${count} news from Ildsjel`,
    greeting: (name) => `Hello ${name},`,
    more: (count) => `… and ${count} more.`,
    why: 'You get this e-mail because you follow something on Ildsjel, or because it is about something you have written.',
    stopThis: 'Stop following this',
    stopAll: 'Send me no e-mail',
  },
};
