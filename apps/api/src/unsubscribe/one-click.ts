import type { FastifyInstance } from 'fastify';

/** Mail programs may send their one word as a form of several parts, which is read as it stands; nowhere else is such a form taken. */
export const registerOneClick = (http: FastifyInstance): void => {
  http.addHook('onRequest', (request, _, done) => {
    const { headers } = request.raw;
    if (request.url.startsWith('/unsubscribe/') && /^multipart\/form-data\b/i.test(headers['content-type'] ?? ''))
      headers['content-type'] = 'text/plain';
    done();
  });
};
