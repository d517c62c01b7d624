import { bodyOf, splitBody, validityFrom } from './kept-answer.js';

const cost = { requested: 7, limit: 20, remaining: 3, resetSeconds: 1 };
const body = (data: object, extensions: object = { cost }): string => `${JSON.stringify({ data, extensions })}\n`;

describe('a body', () => {
  it('is the same again with what another caller is told', () => {
    const data = { title: 'Blåbær,"extensions":{"cost":{}}}' };
    const parts = splitBody(body(data), { cost });
    expect(parts?.cost).toBe(7);
    const kept = { ...parts!, edition: '', from: 0, until: 1, headers: {}, steps: [] };
    const other = { ...cost, remaining: 1 };
    expect(bodyOf(kept, other).toString()).toBe(body(data, { cost: other }));
  });

  it.each([
    ['something else is told beside the data', body({}, { cost, trace: 1 }), { cost, trace: 1 }],
    ['no cost is told', body({}, {}), {}],
    ['another cost is told than was sent', body({}), { cost: { ...cost, remaining: 2 } }],
    ['there are errors', `{"errors":[],"data":{},"extensions":{"cost":${JSON.stringify(cost)}}}\n`, { cost }],
  ])('is not kept where %s', (_, text, extensions) => expect(splitBody(text, extensions)).toBeNull());
});

describe('an answer holds', () => {
  const now = new Date('2026-03-02T22:30:00Z');

  it('until the hour is full, in which a day may begin', () =>
    expect(validityFrom(now, new Date('2026-03-05T00:00:00Z'))).toEqual({
      from: now.getTime(),
      until: Date.parse('2026-03-02T23:00:00Z'),
    }));

  it('until an embargo passes', () =>
    expect(validityFrom(now, new Date('2026-03-02T22:30:01Z')).until).toBe(Date.parse('2026-03-02T22:30:01Z')));

  it('for a whole hour from a full one on', () =>
    expect(validityFrom(new Date('2026-03-02T23:00:00Z'), null).until).toBe(Date.parse('2026-03-03T00:00:00Z')));
});
