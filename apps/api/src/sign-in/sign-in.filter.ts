import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellRefusal } from './sign-in-page.js';
import { SignInRefusal } from './sign-in-refusal.js';

/** Answers a sign-in that comes to nothing. */
@Catch(SignInRefusal)
export class SignInFilter implements ExceptionFilter<SignInRefusal> {
  catch(refusal: SignInRefusal, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    tellRefusal(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), refusal);
  }
}
