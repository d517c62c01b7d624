import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '#kernel';
import { Attempts } from '#platform/audit';
import { doing } from '#platform/database';
import { tellRefusal } from './sign-in-page.js';
import { type RefusalReason, SignInRefusal } from './sign-in-refusal.js';

/** Reasons that say nothing of the person. */
const OURS: readonly RefusalReason[] = ['OFF', 'AWAY', 'BUSY'];

/** Answers a sign-in that comes to nothing, and takes down why. */
@Catch(SignInRefusal)
export class SignInFilter implements ExceptionFilter<SignInRefusal> {
  constructor(private readonly attempts: Attempts) {}

  catch(refusal: SignInRefusal, host: ArgumentsHost): void {
    if (!OURS.includes(refusal.reason)) {
      const attempt = {
        outcome: 'UNAUTHENTICATED',
        subject: null,
        faults: [{ code: refusal.reason, path: [] }],
      } as const;
      void doing({ name: 'sign in' }, () => this.attempts.refused(ANONYMOUS, attempt));
    }
    const http = host.switchToHttp();
    tellRefusal(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), refusal);
  }
}
