import { z } from 'zod';
import { ROLES, type Role, SCOPES, type Scope } from '#kernel';
import { isLoopback } from './sign-in-settings.js';

/** What a scope of an access token is here. */
export interface TokenRight {
  /** As the provider of tokens writes it, such as `ildsjel:stories.write`. */
  readonly scope: string;
  /** The role for the body that the token speaks for. */
  readonly role: Role;
  /** What the token is narrowed to; null for all that the role allows. */
  readonly allows: readonly Scope[] | null;
}

/** Whose access tokens programs come with, and what is made of them. */
export interface MaskinportenSettings {
  readonly issuer: string;
  /** What the tokens must be made for. */
  readonly audience: string;
  readonly rights: readonly TokenRight[];
}

const json = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
};
const rights = z.array(
  z.strictObject({
    scope: z.string().regex(/^[\x21-\x7e]+$/),
    role: z.enum(ROLES),
    allows: z.array(z.enum(SCOPES)).min(1).nullable().default(null),
  }),
);

/** The settings of access tokens, as the environment names them. */
export const maskinportenShape = {
  MASKINPORTEN_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  MASKINPORTEN_AUDIENCE: z.string().optional(),
  MASKINPORTEN_SCOPES: z.string().default('[]').transform(json).pipe(rights),
};

type Given = z.infer<z.ZodObject<typeof maskinportenShape>>;

/** The settings of access tokens; null where no provider of them is named. */
export const maskinportenOf = (given: Given, publicUrl: string): MaskinportenSettings | null =>
  given.MASKINPORTEN_ISSUER === undefined
    ? null
    : {
        issuer: given.MASKINPORTEN_ISSUER,
        audience: given.MASKINPORTEN_AUDIENCE ?? publicUrl,
        rights: given.MASKINPORTEN_SCOPES,
      };

/** What is wrong with these settings beside each other: the setting and what. */
export const maskinportenFaults = (given: Given, production: boolean): readonly [string, string][] => {
  const { MASKINPORTEN_ISSUER: issuer } = given;
  if (issuer === undefined || !URL.canParse(issuer)) return [];
  const isSafe = issuer.startsWith('https:') || (!production && isLoopback(issuer));
  return [
    ...(isSafe
      ? []
      : [['MASKINPORTEN_ISSUER', 'must be https (plain http is for trying out on one machine alone)'] as const]),
    ...(given.MASKINPORTEN_SCOPES.length > 0
      ? []
      : [['MASKINPORTEN_SCOPES', 'must say which scope gives which role where MASKINPORTEN_ISSUER is set'] as const]),
  ].map(([name, fault]) => [name, fault]);
};
