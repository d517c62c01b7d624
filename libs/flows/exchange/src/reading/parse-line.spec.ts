import { parseLine } from './parse-line.js';

const parse = (text: string, whole = true) => parseLine({ number: 1, text, whole });
const reasons = (text: string, whole = true): string[] => {
  const parsed = parse(text, whole);
  return parsed.ok ? [] : parsed.errors.map(({ message, path }) => `${path.join('.')}: ${message}`);
};

describe('a line of a file of stories', () => {
  it('is a row, of which strange fields are not kept', () => {
    const parsed = parse('{"id": "a", "title": "T", "technology": "AI", "__proto__": {"x": 1}}');
    expect(parsed.ok && Object.keys(parsed.value.row)).toEqual(['id', 'title']);
    expect(parsed.ok && parsed.value.canonical()).toContain('"technology":"AI"');
  });

  it('passes on why it cannot be read', () => {
    expect(parseLine({ number: 3, fault: 'Why.' })).toMatchObject({ ok: false, errors: [{ message: 'Why.' }] });
  });

  it.each([
    ['{"id": "a"', true, ': The line is not JSON.'],
    ['{"id": "a"', false, ': The last line is not whole: the file seems to be cut off.'],
    ['['.repeat(100_000), true, ': The line is not JSON.'],
    ['[]', true, ': Invalid input: expected object, received array'],
    ['null', true, ': Invalid input: expected object, received null'],
    ['"text"', true, ': Invalid input: expected object, received string'],
    ['{}', true, 'id: Invalid input: expected string, received undefined'],
    ['{"id": ""}', true, 'id: A row needs an id.'],
    ['{"id": 7}', true, 'id: Invalid input: expected string, received number'],
    ['{"id": "a", "title": "\\u0000"}', true, 'title: This text holds characters that cannot be kept.'],
    ['{"id": "a", "title": "\\ud800"}', true, 'title: This text holds characters that cannot be kept.'],
    ['{"id": "a", "sectors": "one"}', true, 'sectors: Invalid input: expected array, received string'],
    [
      '{"id": "a", "agencies": [{"name": 1}]}',
      true,
      'agencies.0.name: Invalid input: expected string, received number',
    ],
  ])('%.30s is refused with the reason', (text, whole, reason) => {
    expect(reasons(text, whole)).toContain(reason);
  });

  it('tells five things that are wrong, not all of a thousand', () => {
    expect(reasons(JSON.stringify({ id: 'a', sectors: Array(1000).fill(1) }))).toHaveLength(5);
  });
});
