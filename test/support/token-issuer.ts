import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, type JWK, type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';

/** How a token is made; what is left out is as it should be. */
export interface Made {
  readonly claims?: JWTPayload;
  readonly without?: readonly string[];
  readonly header?: { readonly alg: string; readonly kid?: string };
  readonly key?: CryptoKey | Uint8Array;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: JWK;
}

const newKey = async (kid: string): Promise<SigningKey> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
};

/** A provider of access tokens as Maskinporten is one, on this machine: it makes whatever token a test wants. */
export class TokenIssuer {
  readonly asked = { metadata: 0, keys: 0 };
  /** What it says of itself in place of the truth. */
  lie: Readonly<Record<string, unknown>> = {};
  isAway = false;

  private constructor(
    readonly url: string,
    private signing: SigningKey,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<TokenIssuer> {
    const server = createServer(({ url = '' }, response) => {
      if (issuer.isAway) return void response.socket?.destroy();
      const body = issuer.told(url);
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const stop = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new TokenIssuer(url, await newKey('first'), stop);
    return issuer;
  }

  get publicKey(): JWK {
    return this.signing.publicKey;
  }

  /** Signs with a new key from now on, and publishes that one alone. */
  async rotate(kid: string): Promise<void> {
    this.signing = await newKey(kid);
  }

  /** A token for the municipality of Asker, made for `https://ildsjel.example`. */
  token({ claims = {}, without = [], header, key }: Made = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const whole: JWTPayload = {
      iss: this.url,
      aud: 'https://ildsjel.example',
      client_id: 'a1b2',
      client_amr: 'private_key_jwt',
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:920125298' },
      scope: 'ildsjel:write',
      iat: now,
      exp: now + 120,
      ...claims,
    };
    const told = Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name)));
    const { kid, privateKey } = this.signing;
    return new SignJWT(told).setProtectedHeader(header ?? { alg: 'RS256', kid }).sign(key ?? privateKey);
  }

  private told(url: string): object | null {
    if (url === '/.well-known/oauth-authorization-server') {
      this.asked.metadata += 1;
      return { issuer: this.url, jwks_uri: `${this.url}/jwk`, token_endpoint: `${this.url}/token`, ...this.lie };
    }
    if (url !== '/jwk') return null;
    this.asked.keys += 1;
    return { keys: [this.signing.publicKey] };
  }
}
