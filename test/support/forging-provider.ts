import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, type JWK, type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';

const KEY_ID = 'genuine';
const CLIENT = 'ildsjel';

/** How the next id token is to be made; what is left out is as it should be. */
export interface Forgery {
  readonly claims?: JWTPayload;
  readonly without?: readonly string[];
  readonly header?: { readonly alg: string; readonly kid?: string };
  readonly key?: CryptoKey | Uint8Array;
  /** The token as it is sent, made of the genuine one. */
  readonly remade?: (token: string) => string;
}

/** A provider of sign-in that tells whatever a test wants it to: how it answers is not its own choice. */
export class ForgingProvider {
  forgery: Forgery = {};
  /** The id token that was sent last. */
  lastToken = '';
  private nonce = '';

  private constructor(
    readonly issuer: string,
    readonly publicKey: JWK,
    private readonly privateKey: CryptoKey,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<ForgingProvider> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const server = createServer((request, response) => void provider.answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const stop = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new ForgingProvider(issuer, await exportJWK(publicKey), privateKey, stop);
    return provider;
  }

  get settings(): Readonly<Record<string, string>> {
    return { SIGN_IN_DISCOVERY_URL: `${this.issuer}/.well-known/openid-configuration`, SIGN_IN_CLIENT_ID: CLIENT };
  }

  private async answer({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, this.issuer);
    const send = (body: object): void =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') return send(this.metadata());
    if (pathname === '/jwks') return send({ keys: [{ ...this.publicKey, kid: KEY_ID, use: 'sig', alg: 'RS256' }] });
    if (pathname === '/token') return send(await this.tokens());
    this.nonce = searchParams.get('nonce') ?? '';
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    for (const [name, value] of [
      ['code', 'c'],
      ['state', searchParams.get('state') ?? ''],
      ['iss', this.issuer],
    ] as const)
      back.searchParams.set(name, value);
    response.writeHead(303, { location: back.href }).end();
  }

  private metadata(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
    };
  }

  private async tokens(): Promise<object> {
    const {
      claims,
      without = [],
      header = { alg: 'RS256', kid: KEY_ID },
      key = this.privateKey,
      remade,
    } = this.forgery;
    const now = Math.floor(Date.now() / 1_000);
    const whole: JWTPayload = {
      iss: this.issuer,
      aud: CLIENT,
      sub: 'forged',
      iat: now,
      exp: now + 60,
      nonce: this.nonce,
    };
    const told = Object.fromEntries(
      Object.entries({ ...whole, ...claims }).filter(([name]) => !without.includes(name)),
    );
    const token = await new SignJWT(told).setProtectedHeader(header).sign(key);
    this.lastToken = remade?.(token) ?? token;
    return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: this.lastToken };
  }
}
