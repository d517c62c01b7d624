import { Injectable, Logger } from '@nestjs/common';
import { type JWTVerifyGetKey, type JWTVerifyOptions, createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import type { TokenClaims } from '#domain/identity';
import { Clock, Failure } from '#kernel';
import { AppConfig, type MaskinportenSettings, isLoopback } from '#platform/config';

/** Signatures that are made with a key which we know the public half of; never by a shared secret, never none. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
const CLOCK_TOLERANCE_SECONDS = 10;
const LONGEST_LIFE_SECONDS = 3_600;
/** How long what the provider says of itself is believed. */
const METADATA_MS = 24 * 3_600_000;
/** How long published keys are believed, and how soon they are asked for again for the sake of a key that is not among them. */
const KEYS_MS = 600_000;
const UNKNOWN_KEY_MS = 30_000;
/** How long a provider is left alone that could not be asked. */
const AWAY_MS = 5_000;
const TIMEOUT_MS = 5_000;

const FAULTS_OF_A_TOKEN = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

interface Known {
  readonly since: number;
  readonly keys: Promise<JWTVerifyGetKey>;
}

/** Access tokens that a provider such as Maskinporten makes for programs: whether they are genuine, and meant for us. */
@Injectable()
export class AccessTokens {
  private known: Known | undefined;
  private awayUntil = 0;
  private readonly log = new Logger('AccessTokens');

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Whether a bearer's text is to be read as such a token. */
  isOne(token: string): boolean {
    return this.config.maskinporten !== null && /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
  }

  /**
   * What a token says; null for one that is not genuine, not made for us, over or not begun.
   *
   * @throws Failure UNAVAILABLE where the keys of the provider are not known and it cannot be asked.
   */
  async claims(token: string): Promise<TokenClaims | null> {
    const { maskinporten: settings } = this.config;
    if (!settings) return null;
    const options: JWTVerifyOptions = {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: LONGEST_LIFE_SECONDS,
      currentDate: this.clock.now(),
      requiredClaims: ['exp', 'scope', 'consumer'],
    };
    try {
      const { payload } = await jwtVerify(token, await this.keys(settings), options);
      return { consumer: payload['consumer'], scope: payload['scope'] };
    } catch (error) {
      if (FAULTS_OF_A_TOKEN.some((fault) => error instanceof fault)) return null;
      throw this.away(error);
    }
  }

  private keys(settings: MaskinportenSettings): Promise<JWTVerifyGetKey> {
    if (!this.known || performance.now() - this.known.since > METADATA_MS) {
      const known = { since: performance.now(), keys: this.discovered(settings) };
      known.keys.catch(() => {
        if (this.known === known) this.known = undefined;
      });
      this.known = known;
    }
    return this.known.keys;
  }

  private async discovered({ issuer }: MaskinportenSettings): Promise<JWTVerifyGetKey> {
    this.refuseWhileAway();
    const configuration = await oidc.discovery(new URL(issuer), 'none', undefined, oidc.None(), {
      algorithm: 'oauth2',
      timeout: TIMEOUT_MS / 1_000,
      ...(issuer.startsWith('http:') && { execute: [oidc.allowInsecureRequests] }),
    });
    const { jwks_uri: address, issuer: named } = configuration.serverMetadata();
    if (named !== issuer || address === undefined) throw new Error('The provider of tokens speaks for another issuer.');
    if (!address.startsWith('https:') && (this.config.production || !isLoopback(address)))
      throw new Error('The provider of tokens publishes its keys without https.');
    return createRemoteJWKSet(new URL(address), {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: UNKNOWN_KEY_MS,
      cacheMaxAge: KEYS_MS,
      [customFetch]: (url, options) => this.fetched(url, options),
    });
  }

  private async fetched(url: string, options: RequestInit): Promise<Response> {
    this.refuseWhileAway();
    return fetch(url, options);
  }

  private refuseWhileAway(): void {
    if (performance.now() < this.awayUntil) throw new Failure('UNAVAILABLE', 'The provider of tokens is left alone.');
  }

  private away(error: unknown): Failure {
    if (performance.now() >= this.awayUntil) {
      this.awayUntil = performance.now() + AWAY_MS;
      this.log.warn({ msg: 'the provider of access tokens cannot be asked', error });
    }
    return new Failure('UNAVAILABLE', 'Access tokens cannot be checked for now, as their provider does not answer.', {
      retryAfterSeconds: AWAY_MS / 1_000,
    });
  }
}
