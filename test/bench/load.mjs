import autocannon from 'autocannon';
import { cpuMs } from './machine.mjs';

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
const WRONG_SHOWN = 400;

/** What one side is asked: where, and the requests that its callers go through, each beginning at another. */
export const graphqlTarget = (stack, document, variables = [{}]) => ({
  url: `${stack.api.url}/graphql`,
  processes: stack.apiProcesses(),
  requests: variables.map((values) => ({
    method: 'POST',
    path: '/graphql',
    headers: JSON_HEADERS,
    body: JSON.stringify({ query: document, variables: values }),
  })),
});

/** The same for a server that is asked with plain addresses. */
export const plainTarget = (url, processes, paths) => ({
  url,
  processes,
  requests: paths.map((path) => ({ method: 'GET', path })),
});

/** What is told beside the data, such as a budget that goes down, is not compared. */
const dataOf = (body) => {
  const end = body.lastIndexOf(',"extensions":');
  return end === -1 || body.startsWith('{"errors"') ? body : `${body.slice(0, end)}}`;
};

/** The load generator decodes a body piece by piece, which breaks letters that lie across two pieces. */
const plain = (body) => body.replace(/[^\0-\x7f]+/g, '');

const checkOf = (answers, essence) => {
  if (answers === null) return (body) => body.startsWith('{"data":{');
  const known = new Set(answers.map(essence));
  const plainKnown = new Set([...known].map(plain));
  return (body) => known.has(essence(body)) || plainKnown.has(plain(essence(body)));
};

/** Asks each request of a target once and gives the bodies. */
export const askAll = async ({ url, requests }) => {
  const answers = [];
  for (const { path, ...request } of requests) {
    const response = await fetch(new URL(path, url), request);
    const body = await response.text();
    if (response.status !== 200 || body.startsWith('{"errors"'))
      throw new Error(`${path} answered ${response.status}: ${body.slice(0, WRONG_SHOWN)}`);
    answers.push(body);
  }
  return answers;
};

/** What a body tells beside its cost. */
export const dataIn = (body) => JSON.parse(body).data;

const total = (values) => values.reduce((sum, value) => sum + value, 0);

/**
 * Puts a target under load and gives what it did: latencies, requests a second, processor time of its processes.
 *
 * @param answers those it is known to give; null where they change meanwhile and need only be free of errors.
 * @param mayFail counts what is not answered, in `failed`, instead of ending with an error.
 * @throws Error when one answer is not among those it is known to give.
 */
export const underLoad = async (target, { connections, seconds, answers, mayFail = false }) => {
  const check = checkOf(answers, target.essence ?? dataOf);
  const latencies = [];
  let wrong;
  let begun = 0;
  const cpuBefore = cpuMs(target.processes);
  const instance = autocannon({
    url: target.url,
    connections,
    duration: seconds,
    timeout: 20,
    requests: target.requests,
    setupClient: (client) => {
      begun += 7;
      const place = begun % target.requests.length;
      client.setRequests(
        [...target.requests.slice(place), ...target.requests.slice(0, place)].map((one) => ({ ...one })),
      );
    },
    verifyBody: (body) => {
      const right = check(body);
      if (!right) wrong ??= body;
      return right;
    },
  });
  instance.on('response', (_client, _status, _bytes, ms) => latencies.push(ms));
  const { errors, timeouts, mismatches, duration, non2xx } = await instance;
  const cpuAfter = cpuMs(target.processes);
  const cpu = Object.fromEntries(Object.keys(cpuAfter).map((name) => [name, cpuAfter[name] - cpuBefore[name]]));
  const failed = errors + timeouts + mismatches + non2xx;
  if ((failed > 0 && !mayFail) || latencies.length === 0)
    throw new Error(
      `${target.url}: ${latencies.length} answers, ${errors} errors, ${timeouts} timeouts, ${non2xx} refused, ${mismatches} wrong` +
        (wrong === undefined ? '' : `, such as ${wrong.slice(0, WRONG_SHOWN)}`),
    );
  return { latencies, failed, requests: latencies.length, seconds: duration, cpu, cpuMs: total(Object.values(cpu)) };
};

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const summed = (samples) => {
  const sum = (field) => total(samples.map((sample) => sample[field]));
  const sorted = Float64Array.from(samples.flatMap(({ latencies }) => latencies)).sort();
  return {
    requests: sum('requests'),
    rps: sum('requests') / sum('seconds'),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    cpuMs: sum('cpuMs') / sum('requests'),
    cpuOf: Object.fromEntries(
      Object.keys(samples[0].cpu).map((name) => [name, total(samples.map(({ cpu }) => cpu[name])) / sum('requests')]),
    ),
    rounds: samples.map(({ requests, seconds, cpuMs: used }) => ({ rps: requests / seconds, cpuMs: used / requests })),
  };
};

/** Lets sides take turns under load, after a warm-up each, and gives the figures of each side over all rounds. */
export const takeTurns = async (sides, { connections, seconds, rounds }) => {
  const names = Object.keys(sides);
  const answers = {};
  for (const name of names) {
    answers[name] = await askAll(sides[name]);
    await underLoad(sides[name], { connections, seconds: Math.min(seconds, 3), answers: answers[name] });
  }
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed())
      samples[name].push(await underLoad(sides[name], { connections, seconds, answers: answers[name] }));
  }
  return Object.fromEntries(names.map((name) => [name, summed(samples[name])]));
};
