import type { ApolloServerPlugin } from '@apollo/server';

const RETRY_AFTER_SECONDS = 5;

/** Answers 503 with `Retry-After` when a part that the answer needs is out of reach. */
export const statusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const errors = response.body.singleResult.errors ?? [];
        const unavailable = errors.find((error) => error.extensions?.['code'] === 'UNAVAILABLE');
        if (!unavailable) return;
        response.http.status = 503;
        const seconds: unknown = unavailable.extensions?.['retryAfterSeconds'];
        response.http.headers.set('retry-after', String(seconds ?? RETRY_AFTER_SECONDS));
      },
    };
  },
};
