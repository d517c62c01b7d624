import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { AuthenticateSession } from '#domain/identity';
import { ANONYMOUS, type Actor, Failure } from '#kernel';
import { AppConfig } from '#platform/config';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { Bearers } from '../sign-in/bearers.js';
import { isSameOrigin } from '../sign-in/same-origin.js';

/** Tells who is at the other end of a socket, now; null once their session is over. */
export type LiveIdentity = () => Promise<Actor | null>;

/** Finds out who opens a socket. */
@Injectable()
export class LiveCallers {
  constructor(
    private readonly sessions: AuthenticateSession,
    private readonly bearers: Bearers,
    private readonly config: AppConfig,
  ) {}

  /**
   * Who opens a socket: a program by `authorization` in what it sends first, or the person of the cookie. A browser lets any page open
   * sockets with our cookie, so that a cookie counts only from a page of ours.
   *
   * @throws Failure for a key or token that is not good; FORBIDDEN for the cookie of a foreign page.
   */
  async of({ headers, socket }: IncomingMessage, params: Readonly<Record<string, unknown>>): Promise<LiveIdentity> {
    const { authorization } = params;
    if (typeof authorization === 'string') {
      const bearer = (): Promise<Actor> => this.bearers.actor(authorization, socket.remoteAddress);
      await bearer();
      return () => bearer().catch(() => null);
    }
    const secret = cookieIn(headers, cookieJar(this.config).session);
    if (secret === null) return () => Promise.resolve(ANONYMOUS);
    if (!isSameOrigin(headers, this.config.http.publicUrl))
      throw new Failure('FORBIDDEN', 'A signed-in browser listens from a page of this site.');
    return () => this.sessions.run(secret);
  }
}
