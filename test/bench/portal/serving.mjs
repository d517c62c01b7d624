import autocannon from 'autocannon';
import { cpuMs } from '../machine.mjs';

/** What differs from one answer to the next with nothing else being another: the mark of the scripts. */
const essence = (html) => html.replaceAll(/(?:nonce="|"nonce":"|'nonce-)[\w+/=]+/g, '');

const ask = async (url, path, headers) => {
  const answer = await fetch(url + path, { headers });
  const html = essence(await answer.text());
  if (answer.status !== 200 || !html.includes('<h1'))
    throw new Error(`${path} answered ${answer.status}: ${html.slice(0, 300)}`);
  return html;
};

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** One more reader, who compares what comes with what came when nobody else asked. */
const compare = async (url, known, headers, isOver) => {
  const paths = [...known.keys()];
  let compared = 0;
  for (; !isOver(); compared += 1) {
    const path = paths[compared % paths.length];
    if ((await ask(url, path, headers)) !== known.get(path)) throw new Error(`${path} answered otherwise under load.`);
  }
  return compared;
};

const AS_BROWSERS = { 'accept-encoding': 'br, gzip', accept: 'text/html' };

const load = async (url, paths, { readers, seconds, headers }) => {
  const latencies = [];
  let begun = 0;
  const requests = paths.map((path) => ({ method: 'GET', path, headers: { ...AS_BROWSERS, ...headers } }));
  const instance = autocannon({
    url,
    connections: readers - 1,
    duration: seconds,
    timeout: 20,
    requests,
    setupClient: (client) => {
      begun += 7;
      const place = begun % requests.length;
      client.setRequests([...requests.slice(place), ...requests.slice(0, place)].map((one) => ({ ...one })));
    },
  });
  instance.on('response', (_client, _status, _bytes, ms) => latencies.push(ms));
  const { errors, timeouts, non2xx, duration } = await instance;
  if (errors + timeouts + non2xx > 0 || latencies.length === 0)
    throw new Error(`${latencies.length} answers, ${errors} errors, ${timeouts} timeouts, ${non2xx} refused.`);
  return { latencies, rps: latencies.length / duration };
};

/**
 * Lets readers ask for pages, all but one of them as fast as they can, compressed as a browser wants it; the last compares.
 * A warm-up goes before.
 *
 * @param options `headers` go with every request
 */
export const serve = async ({ url, pid }, paths, options) => {
  const known = new Map();
  for (const path of paths) known.set(path, await ask(url, path, options.headers));
  await load(url, paths, { ...options, seconds: 3 });
  let isOver = false;
  const before = cpuMs({ api: pid }).api;
  const comparing = compare(url, known, options.headers, () => isOver);
  const { latencies, rps } = await load(url, paths, options).finally(() => (isOver = true));
  const compared = await comparing;
  const sorted = Float64Array.from(latencies).sort();
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    rps,
    compared,
    cpuMs: (cpuMs({ api: pid }).api - before) / (latencies.length + compared),
    htmlKb: [...known.values()].reduce((sum, html) => sum + Buffer.byteLength(html), 0) / known.size / 1_000,
  };
};
