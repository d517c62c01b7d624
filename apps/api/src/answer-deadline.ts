import type { FastifyInstance } from 'fastify';
import { Failure } from '#kernel';

const RETRY_AFTER_SECONDS = 5;

/**
 * Gives a request up whose answer is not ready in time. The web server has such an option, but stops its clock as soon as
 * the body of the request has been read.
 */
export const registerAnswerDeadline = (http: FastifyInstance, timeoutMs: number): void => {
  const clocks = new WeakMap<object, NodeJS.Timeout>();
  http.addHook('onRequest', (request, reply, done) => {
    const giveUp = (): void => {
      if (reply.sent) return;
      const tooLong = { retryAfterSeconds: RETRY_AFTER_SECONDS };
      void reply.send(new Failure('UNAVAILABLE', 'The answer took too long to find.', tooLong));
    };
    clocks.set(request, setTimeout(giveUp, timeoutMs));
    done();
  });
  // An answer that is there is in time, however long it takes to make it small and to send it.
  http.addHook('onSend', (request, _, payload, done) => {
    clearTimeout(clocks.get(request));
    done(null, payload);
  });
  http.addHook('onResponse', (request, _, done) => {
    clearTimeout(clocks.get(request));
    done();
  });
  http.addHook('onRequestAbort', (request, done) => {
    clearTimeout(clocks.get(request));
    done();
  });
};
