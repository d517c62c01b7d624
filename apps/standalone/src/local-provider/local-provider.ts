import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, Provider, interactionPolicy } from 'oidc-provider';
import { LocalMemory } from './local-memory.js';
import { choicePage, leavePage, plainPage } from './local-pages.js';
import { LOCAL_PEOPLE, LOCAL_RIGHTS, claimsOf } from './local-people.js';

/** What the local provider needs to know. */
export interface LocalProviderOptions {
  readonly port: number;
  /** The address of the product, to which people are sent back. */
  readonly publicUrl: string;
  readonly production: boolean;
}

/** A provider of sign-in on this machine alone. */
export interface LocalProvider {
  readonly issuer: string;
  /** What the product's processes must know of it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const CLIENT = 'ildsjel';
const ADDRESS = '127.0.0.1';
const CHOICE = /^\/choose\/([A-Za-z0-9_-]{1,100})$/;
const LONGEST_BODY = 1_000;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
};

const configuration = (publicUrl: string, policy: interactionPolicy.DefaultPolicy): Configuration => ({
  adapter: LocalMemory,
  clients: [
    {
      client_id: CLIENT,
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${publicUrl}/auth/callback`],
      post_logout_redirect_uris: [`${publicUrl}/`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: {
    keys: [
      {
        ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
        alg: 'ES256',
        use: 'sig',
      } as never,
    ],
  },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  claims: { openid: ['sub', 'authorization_details'], profile: ['name', 'locale'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  extraParams: ['authorization_details'],
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => void (ctx.body = leavePage(form)),
      postLogoutSuccessSource: (ctx) => void (ctx.body = plainPage('Du er logget ut', 'Du kan lukke dette vinduet.')),
    },
  },
  interactions: { policy, url: (_, { uid }) => `/choose/${uid}` },
  ttl: { Session: 7_200, Interaction: 900, Grant: 7_200, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
  findAccount: (_, subject) => {
    const person = LOCAL_PEOPLE.find((one) => one.subject === subject);
    return person && { accountId: subject, claims: () => claimsOf(person) };
  },
  loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
    const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  renderError: (ctx, { error }) => {
    ctx.type = 'html';
    ctx.body = plainPage(
      'Innloggingen stoppet',
      `Den lokale innloggingen svarte: ${error.replaceAll(/[^a-z_]/g, '')}.`,
    );
  },
});

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LONGEST_BODY) break;
  }
  return new URLSearchParams(text.slice(0, LONGEST_BODY));
};

const choose = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    const { uid } = await provider.interactionDetails(request, response);
    const subject = request.method === 'POST' ? (await bodyOf(request)).get('person') : null;
    const person = LOCAL_PEOPLE.find((one) => one.subject === subject);
    if (person) await provider.interactionFinished(request, response, { login: { accountId: person.subject } });
    else response.writeHead(200, HEADERS).end(choicePage(`/choose/${uid}`, LOCAL_PEOPLE));
  } catch {
    const words = 'Denne innloggingen er utløpt. Gå tilbake til Ildsjel og begynn på nytt.';
    response.writeHead(400, HEADERS).end(plainPage('Innloggingen er utløpt', words));
  }
};

/**
 * Starts a provider with a handful of made-up people, where everybody may sign in as anybody: it listens to this machine
 * alone and never starts in production.
 */
export const startLocalProvider = async (options: LocalProviderOptions): Promise<LocalProvider> => {
  if (options.production)
    throw new Error(
      'The local provider of sign-in lets everybody in as anybody: it never runs with NODE_ENV=production.',
    );
  const { default: OidcProvider, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  policy.remove('consent');
  let listener: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => listener(request, response));
  server.listen({ host: ADDRESS, port: options.port, exclusive: true });
  await once(server, 'listening');
  const issuer = `http://${new URL(options.publicUrl).hostname}:${(server.address() as AddressInfo).port}`;
  const provider = new OidcProvider(issuer, configuration(options.publicUrl, policy));
  const answer = provider.callback();
  listener = (request, response) => {
    if (CHOICE.test(request.url ?? '')) void choose(provider, request, response);
    else void answer(request, response);
  };
  return {
    issuer,
    environment: {
      SIGN_IN_DISCOVERY_URL: `${issuer}/.well-known/openid-configuration`,
      SIGN_IN_CLIENT_ID: CLIENT,
      SIGN_IN_RIGHTS: JSON.stringify(LOCAL_RIGHTS),
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
