import type { FastifyInstance } from 'fastify';

/** Keeps what is answered to a browser with cookies from being kept on the way: it may be meant for its person alone. */
export const registerPrivateAnswers = (http: FastifyInstance): void => {
  http.addHook('onSend', (request, reply, payload, done) => {
    if (request.headers.cookie !== undefined && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
};
