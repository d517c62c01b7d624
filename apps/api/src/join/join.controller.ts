import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Actor, Failure } from '#kernel';
import { AcceptCoAuthorship, NOT_NEEDED } from '#domain/co-authors';
import { AuthenticateSession } from '#domain/identity';
import { StoryReader, storyAddress } from '#domain/stories';
import { AppConfig } from '#platform/config';
import { RateLimiter } from '#platform/limits';
import { STYLE_SOURCE } from '../pages/plain-page.js';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { isSameOrigin } from '../sign-in/same-origin.js';
import { PRIVATE, pageLanguage } from '../sign-in/sign-in-page.js';
import { type JoinStep, joinPage } from './join-page.js';

/** What looking at an invitation, and taking it up, takes of the budget of an address. */
const COST = 2_000;
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const HEADERS = {
  ...PRIVATE,
  'content-security-policy': `default-src 'none'; ${STYLE_SOURCE}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  vary: 'accept-language',
} as const;

/** Where an invitation to write a story leads. Looking changes nothing, as mail programs look at links too. */
@Controller('join')
export class JoinController {
  constructor(
    private readonly sessions: AuthenticateSession,
    private readonly acceptCoAuthorship: AcceptCoAuthorship,
    private readonly stories: StoryReader,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  /** Says what to do: sign in, or accept. */
  @Get(':secret')
  async look(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.pay(request);
    if (!SECRET.test(secret)) return this.show(request, reply, 'UNUSABLE', '/', 404);
    const actor = await this.actor(request);
    if (actor === null) return this.show(request, reply, 'SIGN_IN', `/auth/sign-in?returnTo=/join/${secret}`);
    return this.show(request, reply, 'ACCEPT', `/join/${secret}`);
  }

  /** Accepts; for a page of ours alone. */
  @Post(':secret')
  @HttpCode(200)
  async accept(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.pay(request);
    const { publicUrl } = this.config.http;
    if (!isSameOrigin(request.headers, publicUrl))
      throw new Failure('FORBIDDEN', 'An invitation is accepted on a page of this site.');
    const actor = await this.actor(request);
    if (actor === null) return this.show(request, reply, 'SIGN_IN', `/auth/sign-in?returnTo=/join/${secret}`, 401);
    const result = await this.acceptCoAuthorship.run(actor, secret);
    if (!result.ok) {
      const step = result.errors.includes(NOT_NEEDED) ? 'NOT_NEEDED' : 'UNUSABLE';
      return this.show(request, reply, step, '/', 409);
    }
    const story = await this.stories.byId({ ...actor, stories: [result.value] }, result.value);
    const target = new URL(storyAddress(publicUrl, story?.slug ?? '')).pathname;
    return this.show(request, reply, 'JOINED', target);
  }

  private actor(request: FastifyRequest): Promise<Actor | null> {
    const secret = cookieIn(request.headers, cookieJar(this.config).session);
    return secret === null ? Promise.resolve(null) : this.sessions.run(secret);
  }

  private show(request: FastifyRequest, reply: FastifyReply, step: JoinStep, target: string, status = 200): void {
    const language = pageLanguage(request.headers['accept-language']);
    void reply
      .code(status)
      .headers(HEADERS)
      .type('text/html; charset=utf-8')
      .send(joinPage(language, step, target));
  }

  private pay({ ip }: FastifyRequest): void {
    const standing = this.limiter.take(this.limiter.caller(ANONYMOUS, ip), COST);
    if (standing && !standing.allowed)
      throw new Failure('RATE_LIMITED', 'This address has asked for too much; try again later.', {
        retryAfterSeconds: standing.retryAfterSeconds,
      });
  }
}
