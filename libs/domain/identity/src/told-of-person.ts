/** What a provider told of a person who signed in there, once it was found to be true. */
export interface ToldOfPerson {
  readonly issuer: string;
  /** What the provider calls the person; another at each provider, and often for each client. */
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly language: string | null;
  /** The `authorization_details`, unread. */
  readonly authorizationDetails: unknown;
  /** The provider's own session, so that its end can be told. */
  readonly providerSid: string | null;
  readonly idToken: string | null;
}

const LONGEST_NAME = 200;
const NAMELESS = 'Uten navn';
const LONGEST_EMAIL = 254;

/** An e-mail address as it is kept; null for a text that is none. */
export const readEmail = (text: string | null): string | null => {
  const email = (text ?? '').trim();
  const fits = /^[^@\s]+@[^@\s]+$/.test(email) && email.length <= LONGEST_EMAIL && email.isWellFormed();
  return fits && !/\p{Cc}/u.test(email) ? email : null;
};

/** A name as it is kept: on one line, not too long, and never empty. */
export const readName = (text: string | null, otherwise: string | null): string => {
  const plain = (text ?? '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return (
    Array.from(plain).slice(0, LONGEST_NAME).join('').slice(0, LONGEST_NAME).toWellFormed() || (otherwise ?? NAMELESS)
  );
};
