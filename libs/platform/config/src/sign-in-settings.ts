import { z } from 'zod';

const ROLES = ['READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const;

/** What a provider sells as a right, and the role that it is here. */
export interface RightRule {
  /** The `type` of the authorization details; null for any. */
  readonly type: string | null;
  readonly resource: string;
  /** One of the rights held over the resource; null takes the resource itself for enough. */
  readonly right: string | null;
  readonly role: (typeof ROLES)[number];
  /** The organisation number of the body that runs the installation: for it alone the rule holds, and gives the role for every body. */
  readonly operator: string | null;
}

/** Where people sign in, and what is made of what is told of them there. */
export interface SignInSettings {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scope: string;
  readonly acrValues: string | null;
  /** The names of the claims that tell these things of a person. */
  readonly claims: {
    readonly name: string;
    readonly email: string;
    readonly emailVerified: string;
    readonly language: string;
  };
  readonly rights: readonly RightRule[];
  /** What is asked for with each sign-in (RFC 9396). */
  readonly authorizationDetails: readonly Readonly<Record<string, unknown>>[];
  /** Whether an invitation also asks for a verified e-mail address, for which the provider must tell of addresses. */
  readonly emailProof: boolean;
}

interface Profile {
  readonly discovery: { readonly test: string; readonly production: string } | null;
  readonly scope: string;
  readonly type: string | null;
  readonly emailProof: boolean;
}

/** What is known of a provider by its name; its endpoints are read from its discovery document. */
const PROFILES: Readonly<Record<'ansattporten' | 'idporten' | 'plain', Profile>> = {
  ansattporten: {
    discovery: {
      test: 'https://test.ansattporten.no/.well-known/openid-configuration',
      production: 'https://ansattporten.no/.well-known/openid-configuration',
    },
    scope: 'openid profile',
    type: 'ansattporten:altinn:resource',
    emailProof: false,
  },
  idporten: {
    discovery: {
      test: 'https://test.idporten.no/.well-known/openid-configuration',
      production: 'https://idporten.no/.well-known/openid-configuration',
    },
    scope: 'openid profile',
    type: null,
    emailProof: false,
  },
  plain: { discovery: null, scope: 'openid profile email', type: null, emailProof: true },
};

const json = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
};
const claim = z.string().min(1).max(200);
const claims = z
  .strictObject({ name: claim, email: claim, emailVerified: claim, language: claim })
  .partial()
  .transform((given) => ({
    name: given.name ?? 'name',
    email: given.email ?? 'email',
    emailVerified: given.emailVerified ?? 'email_verified',
    language: given.language ?? 'locale',
  }));
const rights = z.array(
  z.strictObject({
    type: z.string().min(1).nullable().default(null),
    resource: z.string().min(1),
    right: z.string().min(1).nullable().default(null),
    role: z.enum(ROLES),
    operator: z
      .string()
      .regex(/^[89]\d{8}$/)
      .nullable()
      .default(null),
  }),
);
const details = z.array(z.looseObject({ type: z.string().min(1) }));

/** The settings of signing in, as the environment names them. */
export const signInShape = {
  SIGN_IN_PROFILE: z.enum(['ansattporten', 'idporten', 'plain']).default('plain'),
  SIGN_IN_DISCOVERY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIGN_IN_CLIENT_ID: z.string().optional(),
  SIGN_IN_CLIENT_SECRET: z.string().optional(),
  SIGN_IN_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'must have openid in it')
    .optional(),
  SIGN_IN_ACR_VALUES: z.string().optional(),
  SIGN_IN_CLAIMS: z.string().default('{}').transform(json).pipe(claims),
  SIGN_IN_RIGHTS: z.string().default('[]').transform(json).pipe(rights),
  SIGN_IN_AUTHORIZATION_DETAILS: z.string().transform(json).pipe(details).optional(),
  SIGN_IN_EMAIL_PROOF: z.enum(['on', 'off']).optional(),
  SIGN_IN_LOCAL: z.enum(['on', 'off']).optional(),
  SIGN_IN_LOCAL_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the number of a port')
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof signInShape>>;

const asked = (rules: readonly RightRule[]): readonly Readonly<Record<string, unknown>>[] => {
  const wanted = rules.flatMap(({ type, resource }) => (type === null ? [] : [JSON.stringify({ type, resource })]));
  return [...new Set(wanted)].map((text) => JSON.parse(text) as Record<string, unknown>);
};

/** The settings of signing in; null where no provider is named. */
export const signInOf = (given: Given, production: boolean): SignInSettings | null => {
  const profile = PROFILES[given.SIGN_IN_PROFILE];
  const discoveryUrl = given.SIGN_IN_DISCOVERY_URL ?? profile.discovery?.[production ? 'production' : 'test'];
  const { SIGN_IN_CLIENT_ID: clientId } = given;
  if (discoveryUrl === undefined || clientId === undefined) return null;
  const rules = given.SIGN_IN_RIGHTS.map((rule) => ({ ...rule, type: rule.type ?? profile.type }));
  return {
    discoveryUrl,
    clientId,
    clientSecret: given.SIGN_IN_CLIENT_SECRET ?? null,
    scope: given.SIGN_IN_SCOPE ?? profile.scope,
    acrValues: given.SIGN_IN_ACR_VALUES ?? null,
    claims: given.SIGN_IN_CLAIMS,
    rights: rules,
    authorizationDetails: given.SIGN_IN_AUTHORIZATION_DETAILS ?? asked(rules),
    emailProof: given.SIGN_IN_EMAIL_PROOF ? given.SIGN_IN_EMAIL_PROOF === 'on' : profile.emailProof,
  };
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address is one of this machine alone, where nobody can listen in on plain HTTP. */
export const isLoopback = (url: string): boolean => LOOPBACK.test(new URL(url).hostname);

/** What is wrong with these settings beside each other: the setting and what. */
export const signInFaults = (given: Given, publicUrl: string, production: boolean): readonly [string, string][] => {
  if (production && given.SIGN_IN_LOCAL === 'on') {
    return [['SIGN_IN_LOCAL', 'lets everybody in as anybody, so it cannot be on with NODE_ENV=production']];
  }
  const named = given.SIGN_IN_PROFILE !== 'plain' || given.SIGN_IN_DISCOVERY_URL !== undefined;
  const faults: [string, string][] = [];
  if (!named && given.SIGN_IN_CLIENT_ID === undefined) return faults;
  if (!named) faults.push(['SIGN_IN_DISCOVERY_URL', 'must be set where SIGN_IN_CLIENT_ID is']);
  if (given.SIGN_IN_CLIENT_ID === undefined)
    faults.push(['SIGN_IN_CLIENT_ID', 'must be set where people are to sign in']);
  const discovery = given.SIGN_IN_DISCOVERY_URL;
  const isSafe = (url: string): boolean => url.startsWith('https:') || (!production && isLoopback(url));
  if (discovery !== undefined && !isSafe(discovery)) {
    faults.push(['SIGN_IN_DISCOVERY_URL', 'must be https (plain http is for trying out on one machine alone)']);
  }
  if (!publicUrl.startsWith('https:') && !isLoopback(publicUrl)) {
    faults.push(['PUBLIC_URL', 'must be https where people sign in, or their sessions could be stolen on the way']);
  }
  return faults;
};
