import { readPlace } from './commented-part.js';

const at = (part: string | null, language: 'nb' | null = null) => readPlace('CASE_STORY', { part, language });

describe('where a comment is pinned', () => {
  it.each([
    [null, null],
    ['title', 'nb'],
    ['would-do-differently', 'nb'],
    ['need', null],
    ['methods', null],
  ] as const)('may be %s in %s', (part, language) => {
    expect(at(part, language)).toEqual({ ok: true, value: { part, language } });
  });

  it.each([
    ['steps', null, 'part'],
    ['nowhere', 'nb', 'part'],
    ['methods', 'nb', 'language'],
    [null, 'nb', 'language'],
  ] as const)('is never %s in %s', (part, language, field) => {
    expect(at(part, language)).toMatchObject({
      ok: false,
      errors: [{ code: 'BAD_USER_INPUT', path: ['input', field] }],
    });
  });
});
