import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { BegunSignIn, SignInUnderWay, ToldOfPerson } from '#domain/identity';
import { AppConfig, type SignInSettings } from '#platform/config';
import { type ProviderClaims, toldBy } from './provider-claims.js';
import { type RefusalReason, SignInRefusal } from './sign-in-refusal.js';

/** How long what a provider says of itself is believed. */
const METADATA_MS = 24 * 3_600_000;
const TIMEOUT_SECONDS = 10;
const CLOCK_TOLERANCE_SECONDS = 10;

const WELL_KNOWN = '/.well-known/openid-configuration';

interface Known {
  readonly since: number;
  readonly configuration: Promise<oidc.Configuration>;
}

const discovered = async (settings: SignInSettings): Promise<oidc.Configuration> => {
  const { discoveryUrl, clientId, clientSecret } = settings;
  const execute = [oidc.enableNonRepudiationChecks];
  if (discoveryUrl.startsWith('http:')) execute.push(oidc.allowInsecureRequests);
  const configuration = await oidc.discovery(
    new URL(discoveryUrl),
    clientId,
    { [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    clientSecret === null ? oidc.None() : oidc.ClientSecretPost(clientSecret),
    { execute, timeout: TIMEOUT_SECONDS },
  );
  const { issuer } = configuration.serverMetadata();
  if (discoveryUrl.includes('/.well-known/') && discoveryUrl !== `${issuer.replace(/\/$/, '')}${WELL_KNOWN}`)
    throw new Error(`The discovery document at ${discoveryUrl} speaks for another issuer.`);
  return configuration;
};

/** Whether nobody answered, or not in time. */
const isSilence = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TimeoutError' ||
    ('code' in error && error.code === 'OAUTH_TIMEOUT') ||
    error.message === 'fetch failed');

/** The kind of an error, for operators: what our library calls it, and what the provider's own answer does. */
const kindOf = (error: unknown): { readonly code: string; readonly answer?: string } => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const answer = error instanceof oidc.ResponseBodyError ? error.error.replaceAll(/[^a-z_]/g, '').slice(0, 60) : '';
  return { code, ...(answer && { answer }) };
};

/** The provider at which people sign in: OpenID Connect by code, with PKCE, state and nonce. */
@Injectable()
export class Provider {
  private known: Known | undefined;
  private readonly log = new Logger('SignIn');

  constructor(private readonly config: AppConfig) {}

  /**
   * What the provider calls itself.
   *
   * @throws SignInRefusal OFF where nobody can sign in, AWAY where the provider cannot be asked.
   */
  async issuer(): Promise<string> {
    return (await this.configuration()).serverMetadata().issuer;
  }

  /** Where the browser is sent to sign in; the request goes ahead of it where the provider takes that (PAR). */
  async address({ state, nonce, codeVerifier }: Omit<BegunSignIn, 'browser'>): Promise<URL> {
    const configuration = await this.configuration();
    const { scope, acrValues, authorizationDetails } = this.settings();
    const parameters = {
      redirect_uri: this.callback,
      scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(acrValues !== null && { acr_values: acrValues }),
      ...(authorizationDetails.length > 0 && { authorization_details: JSON.stringify(authorizationDetails) }),
    };
    if (!configuration.serverMetadata().pushed_authorization_request_endpoint)
      return oidc.buildAuthorizationUrl(configuration, parameters);
    return this.asked(() => oidc.buildAuthorizationUrlWithPAR(configuration, parameters), 'AWAY');
  }

  /**
   * What the provider tells of the person who came back with this query.
   *
   * @throws SignInRefusal DECLINED where the provider or the person said no, UNTRUE where what came is not to be believed.
   */
  async told(query: string, state: string, { issuer, nonce, codeVerifier }: SignInUnderWay): Promise<ToldOfPerson> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().issuer !== issuer) throw new SignInRefusal('UNTRUE');
    const tokens = await this.asked(() =>
      oidc.authorizationCodeGrant(configuration, new URL(`${this.callback}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      }),
    );
    const claims = tokens.claims() as ProviderClaims | undefined;
    if (!claims) throw new SignInRefusal('UNTRUE');
    return toldBy(
      { ...claims, authorization_details: claims.authorization_details ?? tokens.authorization_details },
      {
        names: this.settings().claims,
        idToken: tokens.id_token ?? null,
      },
    );
  }

  /** Where the browser is sent to end the provider's own session; null where the provider has no such place. */
  async endSession(idToken: string | null): Promise<URL | null> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${this.config.http.publicUrl}/`,
      ...(idToken !== null && { id_token_hint: idToken }),
    });
  }

  private get callback(): string {
    return `${this.config.http.publicUrl}/auth/callback`;
  }

  private settings(): SignInSettings {
    if (!this.config.signIn) throw new SignInRefusal('OFF');
    return this.config.signIn;
  }

  private async configuration(): Promise<oidc.Configuration> {
    const settings = this.settings();
    if (!this.known || performance.now() - this.known.since > METADATA_MS)
      this.known = { since: performance.now(), configuration: discovered(settings) };
    const { known } = this;
    try {
      return await known.configuration;
    } catch (error) {
      if (this.known === known) this.known = undefined;
      this.log.warn({ msg: 'the provider of sign-in cannot be asked', error });
      throw new SignInRefusal('AWAY');
    }
  }

  /** Says of a failure what the person may know; the log gets its kind, and nothing that came from outside. */
  private async asked<T>(ask: () => Promise<T>, otherwise: RefusalReason = 'UNTRUE'): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof oidc.AuthorizationResponseError) throw new SignInRefusal('DECLINED');
      this.log.warn({ msg: 'a sign-in came to nothing at the provider', ...kindOf(error) });
      throw new SignInRefusal(isSilence(error) ? 'AWAY' : otherwise);
    }
  }
}
