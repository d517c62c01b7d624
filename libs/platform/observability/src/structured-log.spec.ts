import { openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { currentRequestId, requestIdFrom, withRequestId } from './request-context.js';
import { StructuredLog, lastingDestination } from './structured-log.js';

describe('structured log', () => {
  let lines: string[];
  let log: StructuredLog;
  const line = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;

  beforeEach(() => {
    lines = [];
    log = new StructuredLog('info', { write: (text: string) => lines.push(text) });
    Logger.overrideLogger(log);
  });
  afterAll(() => Logger.overrideLogger(false));

  it('is one object a line with time, level, text and room', () => {
    new Logger('Stories').warn('A slug was taken.');
    expect(line()).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      level: 'warn',
      msg: 'A slug was taken.',
      room: 'Stories',
    });
    expect(lines).toHaveLength(1);
  });

  it('leaves out what is below its level', () => {
    new Logger('Stories').debug('Nobody wants to know.');
    expect(lines).toEqual([]);
  });

  it('carries the id of the request, also after waiting, and of no other', async () => {
    await Promise.all(
      ['request-one', 'request-two'].map((id) =>
        withRequestId(id, async () => {
          await pause(5);
          expect(currentRequestId()).toBe(id);
          new Logger('Api').log(`for ${id}`);
        }),
      ),
    );
    for (const text of lines) {
      const { msg, requestId } = JSON.parse(text) as Record<string, string>;
      expect(msg).toBe(`for ${requestId}`);
    }
    new Logger('Api').log('for nobody');
    expect(line()).not.toHaveProperty('requestId');
  });

  it('shows of an error its kind, code, stack and cause, not what hangs on it', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(kari@example.no)' });
    const error = Object.assign(new Error('query failed', { cause }), { parameters: ['kari@example.no'] });
    new Logger('Database').error(error);
    expect(line()).toMatchObject({
      level: 'error',
      msg: 'query failed',
      room: 'Database',
      error: { name: 'Error', message: 'query failed', cause: { code: '23505', message: 'duplicate key' } },
    });
    expect(lines.join('')).not.toContain('kari@example.no');
  });

  it('takes a text with a stack', () => {
    new Logger('Worker').error('It broke.', 'Error: It broke.\n    at here');
    expect(line()).toMatchObject({ msg: 'It broke.', stack: 'Error: It broke.\n    at here', room: 'Worker' });
  });

  it('shows no secrets and no bodies', () => {
    new Logger('Api').log({
      msg: 'request',
      status: 200,
      headers: { authorization: 'Bearer ildsjel_abc', cookie: 'a=b', accept: 'text/html' },
      body: { query: 'mutation' },
      variables: { input: 1 },
      apiKey: 'ildsjel_abc',
    });
    expect(line()).toMatchObject({ msg: 'request', status: 200, headers: { accept: 'text/html' } });
    new Logger('Database').warn('No route to postgres://ildsjel:hunter2@db:5432/ildsjel with Bearer ildsjel_abc');
    expect(line().msg).toBe('No route to postgres://ildsjel:[hidden]@db:5432/ildsjel with Bearer [hidden]');
    expect(lines.join('')).not.toMatch(/ildsjel_abc|hunter2|mutation|a=b/);
  });
});

describe('request id', () => {
  it('is the sender’s when well-formed, new otherwise', () => {
    expect(requestIdFrom('abc-123.DEF_9')).toBe('abc-123.DEF_9');
    for (const bad of [undefined, '', 'short', 'x'.repeat(65), 'line\nbreak-here', 'a b c d e f g', ['array-of-it']]) {
      expect(requestIdFrom(bad)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  it('goes on when nothing can be written any more', () => {
    const full = new StructuredLog('info', lastingDestination(openSync('/dev/full', 'w')));
    for (let line = 0; line < 3_000; line += 1) full.log('x'.repeat(1_000));
    full.error(new Error('The disk is full.'));
  });
});
