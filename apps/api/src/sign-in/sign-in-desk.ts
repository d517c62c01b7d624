import { Injectable } from '@nestjs/common';
import { BeginSignIn, SignInPerson, TakeSignIn } from '#domain/identity';
import { Provider } from './provider.js';
import { SignInRefusal } from './sign-in-refusal.js';

/** Where a browser goes next, and the secret it takes along in a cookie. */
export interface NextStep {
  readonly location: string;
  readonly secret: string;
}

const only = (parameters: URLSearchParams, name: string): string | null => {
  const values = parameters.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
};

/** Leads a person to the provider and back in. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly provider: Provider,
    private readonly beginSignIn: BeginSignIn,
    private readonly takeSignIn: TakeSignIn,
    private readonly signInPerson: SignInPerson,
  ) {}

  /** Sends a browser to the provider; the secret binds what comes back to this browser. */
  async begin(returnTo: string, invitation: string | null): Promise<NextStep> {
    const issuer = await this.provider.issuer();
    const { browser, ...begun } = await this.beginSignIn.run({ issuer, returnTo, invitation });
    return { location: (await this.provider.address(begun)).href, secret: browser };
  }

  /** Takes a person in who came back with this query; the secret is that of their session. */
  async end(query: string, browser: string | null, former: string | null): Promise<NextStep> {
    const state = only(new URLSearchParams(query), 'state');
    const underWay = state === null || browser === null ? null : await this.takeSignIn.run(state, browser);
    if (!underWay || state === null) throw new SignInRefusal('STALE');
    const told = await this.provider.told(query, state, underWay);
    const { invitationHash, returnTo } = underWay;
    const signedIn = await this.signInPerson.run({ told, invitationHash, replaces: former });
    if (!signedIn.ok) throw new SignInRefusal('INVITATION');
    return { location: returnTo, secret: signedIn.value };
  }
}
