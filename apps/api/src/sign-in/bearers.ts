import { Injectable } from '@nestjs/common';
import { Authenticate, AuthenticateConsumer, WrongKeys } from '#domain/identity';
import { type Actor, Failure } from '#kernel';
import { AccessTokens } from './access-tokens.js';

/** Tells who a program stands for that comes with a key of ours, or with an access token of the provider of such. */
@Injectable()
export class Bearers {
  constructor(
    private readonly keys: Authenticate,
    private readonly tokens: AccessTokens,
    private readonly consumers: AuthenticateConsumer,
    private readonly wrongKeys: WrongKeys,
  ) {}

  /**
   * The actor of an `Authorization` header, at an address.
   *
   * @throws Failure UNAUTHENTICATED, RATE_LIMITED, FORBIDDEN or UNAVAILABLE as {@link Authenticate} and
   *   {@link AuthenticateConsumer} tell them.
   */
  async actor(authorization: string, address: string | undefined): Promise<Actor> {
    const token = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization.trim())?.[1];
    if (!token) throw new Failure('UNAUTHENTICATED', 'The Authorization header must read: Bearer <key>.');
    if (!this.tokens.isOne(token)) return this.keys.run(token, address);
    const claims = await this.tokens.claims(token);
    if (!claims) throw this.wrongKeys.refusal({ address, prefix: null });
    return this.consumers.run(claims);
  }
}
