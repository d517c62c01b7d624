import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PortalAnswer, PortalOperation } from './portal-program.js';

/** The form in which pages are answered. */
export const ANSWER_TYPE = 'application/graphql-response+json';

/** What tells of the request; the rest of it is the page's own affair. */
const PASSED_ON = ['user-agent', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'traceparent'];

const passedOn = ({ headers, id }: FastifyRequest, session: string | null): Record<string, string> => ({
  ...(session !== null && { cookie: session }),
  ...Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  ),
  'x-request-id': id,
});

/**
 * Puts operations to the API through its one door, without a connection in between: limits, cost, rights and log are those
 * of the person who asked for the page.
 *
 * @param session the cookie of their session, as `name=value`; others are nothing to the API.
 */
export const askApi =
  (http: FastifyInstance, request: FastifyRequest, session: string | null) =>
  async ({ query, variables }: PortalOperation): Promise<PortalAnswer> => {
    const answer = await http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: request.socket.remoteAddress ?? '127.0.0.1',
      headers: {
        ...passedOn(request, session),
        accept: ANSWER_TYPE,
        'content-type': 'application/json',
        // A page of ours asks, whoever led the person to it; what may change something is decided by the page's own request.
        'sec-fetch-site': 'same-origin',
      },
      payload: JSON.stringify({ query, variables }),
    });
    const retryAfter = answer.headers['retry-after'];
    return {
      status: answer.statusCode,
      body: answer.payload,
      retryAfter: retryAfter === undefined ? undefined : String(retryAfter),
    };
  };
