import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Failure } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { AppConfig } from '#platform/config';
import { type TokenClaims, consumerOf, rightOf } from '../token-rights.js';
import { RecentKeys } from './recent-keys.js';

/** A body that programs speak for. */
interface Consumer {
  readonly id: string;
  readonly name: string;
}

/** Tells which body an access token speaks for, and what for. */
@Injectable()
export class AuthenticateConsumer {
  private readonly recent: RecentKeys<Consumer>;

  constructor(
    private readonly organisations: OrganisationReader,
    private readonly config: AppConfig,
    clock: Clock,
  ) {
    this.recent = new RecentKeys<Consumer>(clock);
  }

  /**
   * The actor of what a genuine token says: the body that is its consumer, whoever made the token for it.
   *
   * @throws Failure UNAUTHENTICATED for a token that names no consumer; FORBIDDEN for a body that is not in the register, or a
   *   token without a scope that gives anything here; UNAVAILABLE when the database is out of reach.
   */
  async run(claims: TokenClaims): Promise<Actor> {
    const number = consumerOf(claims);
    if (number === null) throw new Failure('UNAUTHENTICATED', 'This token names no organisation as its consumer.');
    const right = rightOf(claims, this.config.maskinporten?.rights ?? []);
    if (!right) throw new Failure('FORBIDDEN', 'This token has no scope that gives a right here.');
    const body = await this.recent.of(number, () => this.bodyOf(number));
    if (!body) throw new Failure('FORBIDDEN', 'The consumer of this token is no body that is known here.');
    return {
      kind: 'MACHINE',
      id: `machine:${number}`,
      name: body.name,
      grants: [{ role: right.role, organisationId: body.id }],
      organisationId: body.id,
      ...(right.scopes && { scopes: right.scopes }),
    };
  }

  private async bodyOf(number: string): Promise<Consumer | null> {
    const body = (await this.organisations.byNumbers([number], 'nb')).get(number);
    return body ? { id: body.id, name: body.name } : null;
  }
}
