import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '#kernel';
import { AuthenticateSession, personIdOf } from '#domain/identity';
import { ExportPerson } from '#flows/personal-data';
import { AppConfig } from '#platform/config';
import { RateLimiter } from '#platform/limits';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { PRIVATE } from '../sign-in/sign-in-page.js';

/** What the file takes of the budget of a person. */
const COST = 20_000;

/** Gives signed-in people the file of all that is kept of them. */
@Controller('auth')
export class MyDataController {
  constructor(
    private readonly sessions: AuthenticateSession,
    private readonly exportPerson: ExportPerson,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  /** The file, for the person of the session alone. */
  @Get('my-data')
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = cookieIn(request.headers, cookieJar(this.config).session);
    const actor = secret === null ? null : await this.sessions.run(secret);
    const personId = actor && personIdOf(actor);
    if (!actor || !personId) throw new Failure('UNAUTHENTICATED', 'Sign in to get what is kept of you.');
    const standing = this.limiter.take(this.limiter.caller(actor, request.ip), COST);
    if (standing && !standing.allowed)
      throw new Failure('RATE_LIMITED', 'You have asked for this often; try again later.', {
        retryAfterSeconds: standing.retryAfterSeconds,
      });
    const file = await this.exportPerson.run(actor, personId);
    if (!file.ok) throw new Failure('NOT_FOUND', 'Nothing is kept of you.');
    void reply
      .headers({ ...PRIVATE, 'content-disposition': 'attachment; filename="ildsjel-my-data.json"' })
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(file.value, null, 2));
  }
}
