import type { ToldOfPerson } from '#domain/identity';
import type { SignInSettings } from '#platform/config';

/** The claims of an id token that was found to be genuine. */
export interface ProviderClaims {
  readonly iss: string;
  readonly sub: string;
  readonly sid?: unknown;
  readonly authorization_details?: unknown;
  readonly [claim: string]: unknown;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const nameIn = (claims: ProviderClaims, name: string): string | null => {
  const parts = [text(claims['given_name']), text(claims['family_name'])].filter((part) => part !== null);
  return text(claims[name]) ?? (parts.length > 0 ? parts.join(' ') : null);
};

/** What claims tell of a person, by the names that the installation has for them. The national identity number is not read. */
export const toldBy = (
  claims: ProviderClaims,
  { names, idToken }: { readonly names: SignInSettings['claims']; readonly idToken: string | null },
): ToldOfPerson => ({
  issuer: claims.iss,
  subject: claims.sub,
  name: nameIn(claims, names.name),
  email: text(claims[names.email]),
  isEmailVerified: claims[names.emailVerified] === true,
  language: text(claims[names.language]),
  authorizationDetails: claims.authorization_details,
  providerSid: text(claims.sid),
  idToken,
});
