import { MeilisearchApiError, type MeilisearchErrorResponse } from 'meilisearch';
import { Agent, type ClientRequest, type IncomingMessage, request as askPlain } from 'node:http';
import { Agent as SecureAgent, request as askSecure } from 'node:https';

/** Idle connections are let go before the engine closes them, which it does after five seconds. */
const KEPT = { keepAlive: true, timeout: 4_000 };

const AGENTS = {
  'http:': { agent: new Agent(KEPT), ask: askPlain },
  'https:': { agent: new SecureAgent(KEPT), ask: askSecure },
};

const answerOf = ({ statusCode = 502 }: IncomingMessage, text: string): unknown => {
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (statusCode >= 200 && statusCode < 300) return body;
  throw new MeilisearchApiError(new Response(null, { status: statusCode }), body as MeilisearchErrorResponse);
};

const ask = (url: URL, init: RequestInit, again: boolean): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const signal = init.signal ?? undefined;
    const secure = url.protocol === 'https:' ? 'https:' : 'http:';
    const failed = (request: ClientRequest, error: Error): void => {
      if (signal?.aborted) reject(signal.reason as Error);
      // The engine closed a kept connection at the moment it was taken up again: it has not read the question.
      else if (again && request.reusedSocket) resolve(ask(url, init, false));
      else reject(error);
    };
    const request = AGENTS[secure].ask(url, {
      agent: AGENTS[secure].agent,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(signal && { signal }),
    });
    request.once('error', (error) => failed(request, error));
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.once('error', (error) => reject(signal?.aborted ? (signal.reason as Error) : error));
      response.once('end', () => {
        try {
          resolve(answerOf(response, text));
        } catch (error) {
          reject(error as Error);
        }
      });
    });
    request.end(init.body as string | undefined);
  });

/**
 * Carries requests that only read from the Meilisearch client over `node:http`, at a fraction of the processor time that
 * `fetch` takes; gives the parsed body.
 */
export const meiliHttp = (url: string | URL | Request, init: RequestInit = {}): Promise<unknown> =>
  ask(new URL(url instanceof Request ? url.url : url), init, true);
