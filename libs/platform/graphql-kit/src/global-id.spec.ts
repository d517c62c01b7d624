import fc from 'fast-check';
import { newId } from '#kernel';
import { fromGlobalId, readGlobalId, toGlobalId } from './global-id.js';

const id = '0199c0de-0000-7000-8000-000000000001';
const sealed = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

describe('a permanent id', () => {
  it('leads back to type and key, and is fit for an address', () => {
    fc.assert(
      fc.property(fc.constantFrom('Story', 'Benefit', 'Concept', 'Organisation', 'ApiKey'), (type) => {
        const key = newId();
        expect(toGlobalId(type, key)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readGlobalId(toGlobalId(type, key))).toEqual({ type, id: key });
      }),
    );
  });

  it.each([
    '',
    ' ',
    '!',
    id,
    'Story',
    `Story:${id}`,
    sealed('Story:1'),
    sealed(`story:${id}`),
    sealed(`Story:${id.toUpperCase()}`),
    sealed(`Story:${id} `),
    sealed(`Story:${id}\n`),
    sealed(`:${id}`),
    sealed(`Sto ry:${id}`),
    sealed("Story:'; drop table stories; --aaaaaaaaaaa"),
    sealed(`__proto__:${id}`),
    `${toGlobalId('Story', id)}=`,
    `${toGlobalId('Story', id)} `,
    `${toGlobalId('Story', id)}!`,
    Buffer.from(`Story:${id}`).toString('hex'),
    'x'.repeat(100_000),
  ])('is not %.80j', (text) => expect(readGlobalId(text)).toBeNull());

  it('is never read out of anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = readGlobalId(text);
        expect(found === null || toGlobalId(found.type, found.id) === text).toBe(true);
      }),
    );
  });

  it('of another type is refused at its place in the input', () => {
    expect(fromGlobalId('Story', toGlobalId('Story', id), 'input', 'id')).toBe(id);
    for (const forged of [toGlobalId('Benefit', id), id, '', 'x'.repeat(500)]) {
      const refuse = (): string => fromGlobalId('Story', forged, 'input', 'id');
      expect(refuse).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', inputPath: ['input', 'id'] }));
      expect(refuse).toThrow(/^"[^"]{0,60}" is not the id of a Story\.$/);
    }
  });
});
