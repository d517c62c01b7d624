import { readConfig } from '#platform/config';
import { clearCookie, cookieIn, cookieJar, setCookie } from './cookies.js';

const jarOf = (url: string) => cookieJar(readConfig({ PUBLIC_URL: url }));

describe('a cookie', () => {
  it.each(['https://ildsjel.example', 'http://ildsjel.example', 'https://localhost', 'http://127.0.0.1.example'])(
    'is bound to host and https for %s',
    (url) => {
      const jar = jarOf(url);
      expect(setCookie(jar, jar.session, 'x')).toBe('__Host-ildsjel-session=x; Path=/; HttpOnly; SameSite=Lax; Secure');
    },
  );

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'works without https on one machine alone: %s',
    (url) => {
      const jar = jarOf(url);
      expect(setCookie(jar, jar.session, 'x')).toBe('ildsjel-session=x; Path=/; HttpOnly; SameSite=Lax');
      expect(clearCookie(jar, jar.signIn)).toBe('ildsjel-sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    },
  );

  it.each([
    [undefined, null],
    ['', null],
    ['a=1; s=x;b=2', 'x'],
    [' s=x=y ', 'x=y'],
    ['xs=1', null],
    ['S=1', null],
    ['s=1; s=2', null],
    ['s=1; s=1', null],
    ['s=', ''],
  ])('is read from %j', (cookie, value) => expect(cookieIn({ cookie }, 's')).toBe(value));
});
