import { once } from 'node:events';
import { type Server, type ServerResponse, createServer } from 'node:http';
import type { AppConfig } from '#platform/config';
import type { Metrics } from '#platform/observability';
import type { Readiness } from '#platform/operations';

const send = (response: ServerResponse, status: number, contentType: string, text: string): void => {
  const retry = status === 503 ? { 'retry-after': '5' } : {};
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', ...retry }).end(text);
};

const sendJson = (response: ServerResponse, status: number, told: object): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(told));

/**
 * Opens the worker's door for those who run it: `/health/live`, `/health/ready` and `/metrics`, as the api has them. Null
 * when the settings name no port for it.
 *
 * @throws Error when the port is taken.
 */
export const openDoor = async (
  { http: { host }, worker: { httpPort } }: Pick<AppConfig, 'http' | 'worker'>,
  readiness: Readiness,
  metrics: Metrics,
): Promise<Server | null> => {
  if (httpPort === null) return null;
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/health/live') return sendJson(response, 200, { status: 'ok' });
    if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
    if (path !== '/health/ready') return sendJson(response, 404, { status: 'unknown' });
    const report = await readiness.report();
    sendJson(response, report.status === 'unavailable' ? 503 : 200, report);
  };
  const server = createServer(({ url = '', method = '' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return sendJson(response, 405, { status: 'unknown' });
    answer(url.split('?')[0] ?? '', response).catch(() => sendJson(response, 500, { status: 'unknown' }));
  });
  server.listen(httpPort, host);
  await once(server, 'listening');
  return server;
};
