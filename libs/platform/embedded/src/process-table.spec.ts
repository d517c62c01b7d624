import { identify, isAlive, parseStat } from './process-table.js';

const line = (name: string, state: string): string =>
  `4711 (${name}) ${state} 1 4711 4711 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 987654 1000 100 18446744073709551615 1 1 0`;

describe('the process table', () => {
  it('reads name, state and start of a process', () => {
    expect(parseStat(line('postgres', 'S'), 'boot')).toEqual({
      name: 'postgres',
      state: 'S',
      startedAt: 'boot/987654',
    });
  });

  it('reads a name that holds blanks and brackets', () => {
    expect(parseStat(line('a) S (b', 'R'), 'boot')).toMatchObject({
      name: 'a) S (b',
      state: 'R',
      startedAt: 'boot/987654',
    });
  });

  it('says nothing about what is not such a line', () => {
    expect(parseStat('', 'boot')).toBeUndefined();
  });

  it('knows this process, and not another run under its number', () => {
    const self = identify(process.pid);
    expect(isAlive(self)).toBe(true);
    expect(isAlive({ ...self, startedAt: 'another boot/1' })).toBe(false);
  });
});
