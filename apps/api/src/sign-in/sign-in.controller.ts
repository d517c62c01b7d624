import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '#kernel';
import { SIGN_IN_SECONDS } from '#domain/identity';
import { AppConfig } from '#platform/config';
import { RateLimiter } from '#platform/limits';
import { clearCookie, cookieIn, cookieJar, setCookie } from './cookies.js';
import { readReturnTo } from './return-to.js';
import { SignInDesk } from './sign-in-desk.js';
import { PRIVATE } from './sign-in-page.js';
import { SignInRefusal } from './sign-in-refusal.js';
import { SignInFilter } from './sign-in.filter.js';

/** What beginning or ending a sign-in takes of the budget of an address. */
const COST = 2_000;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The way in: to the provider and back. */
@Controller('auth')
@UseFilters(SignInFilter)
export class SignInController {
  constructor(
    private readonly desk: SignInDesk,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  /** Begins a sign-in; `returnTo` is where the person comes back to, `invitation` the secret of an invitation. */
  @Get('sign-in')
  async begin(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    this.pay(request);
    const given = query['returnTo'];
    const returnTo = given === undefined || text(given) ? readReturnTo(text(given), this.config.http.publicUrl) : null;
    if (returnTo === null) throw new SignInRefusal('BAD_RETURN');
    const { location, secret } = await this.desk.begin(returnTo, text(query['invitation']) ?? null);
    const jar = cookieJar(this.config);
    void reply.headers({ ...PRIVATE, 'set-cookie': setCookie(jar, jar.signIn, secret, SIGN_IN_SECONDS) });
    void reply.redirect(location, 303);
  }

  /** Takes in whoever comes back from the provider. */
  @Get('callback')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.pay(request);
    const jar = cookieJar(this.config);
    const query = request.url.split('?').slice(1).join('?');
    const cookies = [jar.signIn, jar.session].map((name) => cookieIn(request.headers, name));
    void reply.header('set-cookie', clearCookie(jar, jar.signIn));
    const { location, secret } = await this.desk.end(query, cookies[0] ?? null, cookies[1] ?? null);
    void reply.headers(PRIVATE).header('set-cookie', setCookie(jar, jar.session, secret));
    void reply.redirect(location, 303);
  }

  private pay({ ip }: FastifyRequest): void {
    const standing = this.limiter.take(this.limiter.caller(ANONYMOUS, ip), COST);
    if (standing && !standing.allowed) throw new SignInRefusal('BUSY', standing.retryAfterSeconds);
  }
}
