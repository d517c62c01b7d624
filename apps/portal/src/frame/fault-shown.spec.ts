import { faultShown } from './fault-shown.js';

const answered = (status: number, data: unknown): unknown => ({ status, statusText: '', internal: false, data });

describe('what is wrong with a page', () => {
  it.each([
    [answered(429, { code: 'RATE_LIMITED', message: 'Later.' }), { code: 'RATE_LIMITED', message: 'Later.' }],
    [answered(404, null), { code: 'NOT_FOUND', message: '' }],
    [answered(500, { code: 'SOMETHING', message: 'x' }), { code: 'INTERNAL', message: 'x' }],
    [new TypeError('Failed to fetch'), { code: 'OFFLINE', message: '' }],
    [new TypeError('NetworkError when attempting to fetch resource.'), { code: 'OFFLINE', message: '' }],
    [new TypeError('x is undefined'), { code: 'INTERNAL', message: '' }],
    [null, { code: 'INTERNAL', message: '' }],
  ])('is read of %j', (error, shown) => expect(faultShown(error)).toEqual(shown));
});
