import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, type FailureCode } from '#kernel';

const STATUS: Record<FailureCode, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  QUERY_TOO_EXPENSIVE: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

interface Answer {
  readonly status: number;
  readonly code: FailureCode;
  readonly message: string;
  readonly retryAfterSeconds?: number | undefined;
  /** Where in what was asked the fault lies. */
  readonly path?: readonly string[];
}

const codeOf = (status: number): FailureCode => {
  if (status === 404) return 'NOT_FOUND';
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  return status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
};

const clientFault = (error: unknown): Answer | null => {
  if (error instanceof HttpException)
    return { status: error.getStatus(), code: codeOf(error.getStatus()), message: error.message };
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return null;
  const { statusCode: status } = error;
  return status < 500 ? { status, code: codeOf(status), message: error.message } : null;
};

/** Answers what goes wrong outside the resolvers in the form of a GraphQL error, so that callers read one form only. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const {
      status,
      code,
      message,
      retryAfterSeconds,
      path = [],
    } = this.answer(error, http.getRequest<FastifyRequest>());
    const reply = http.getResponse<FastifyReply>();
    if (retryAfterSeconds) void reply.header('retry-after', String(retryAfterSeconds));
    void reply
      .code(status)
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code, ...(path.length > 0 && { path }) } }] });
  }

  private answer(error: unknown, request: FastifyRequest): Answer {
    if (error instanceof Failure && error.code !== 'INTERNAL') {
      return {
        status: STATUS[error.code],
        code: error.code,
        message: error.message,
        retryAfterSeconds: error.retryAfterSeconds,
        path: error.inputPath,
      };
    }
    const fault = clientFault(error);
    if (fault && fault.code !== 'INTERNAL') return fault;
    this.log.error({ msg: 'internal error', requestId: request.id, url: request.url.split('?')[0], error });
    const message = `Something went wrong on our side. Say this number when you ask about it: ${request.id}`;
    return { status: 500, code: 'INTERNAL', message };
  }
}
