import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '#kernel';

const RETRY_AFTER_SECONDS = 5;
/** One clock for all requests: it looks so many times while the time for one runs, or so often. */
const LOOKS = 50;
const LOOK_EVERY_MS = 250;

interface OpenRequest {
  readonly reply: FastifyReply;
  /** When it was first looked at. */
  since: number | null;
}

const giveUp = (reply: FastifyReply): void => {
  if (reply.sent) return;
  const tooLong = { retryAfterSeconds: RETRY_AFTER_SECONDS };
  void reply.send(new Failure('UNAVAILABLE', 'The answer took too long to find.', tooLong));
};

/**
 * Gives a request up whose answer is not ready in time. The web server has such an option, but stops its clock as soon as
 * the body of the request has been read.
 */
export const registerAnswerDeadline = (http: FastifyInstance, timeoutMs: number): void => {
  const lookEveryMs = Math.ceil(Math.min(timeoutMs / LOOKS, LOOK_EVERY_MS));
  const open = new Map<FastifyRequest, OpenRequest>();
  const look = (): void => {
    const now = performance.now();
    for (const [request, one] of open) {
      one.since ??= now;
      if (now - one.since < timeoutMs) continue;
      open.delete(request);
      giveUp(one.reply);
    }
  };
  const looking = setInterval(look, lookEveryMs).unref();
  http.addHook('onClose', (_, done) => {
    clearInterval(looking);
    done();
  });
  http.addHook('onRequest', (request, reply, done) => {
    open.set(request, { since: null, reply });
    done();
  });
  // An answer that is there is in time, however long it takes to make it small and to send it.
  http.addHook('onSend', (request, _, payload, done) => {
    open.delete(request);
    done(null, payload);
  });
  http.addHook('onResponse', (request, _, done) => {
    open.delete(request);
    done();
  });
  http.addHook('onRequestAbort', (request, done) => {
    open.delete(request);
    done();
  });
};
