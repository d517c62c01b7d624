import { PartSaver, type SaverSurroundings } from './part-saver.js';
import type { SavingOutcome } from './saving.js';

const saved = (version: string): SavingOutcome => ({ kind: 'saved', version, savedAt: '2026-01-01T12:00:00Z' });

const aSaver = (...outcomes: readonly (SavingOutcome | Error)[]) => {
  const sent: string[] = [];
  const kept: (string | null)[] = [];
  const left = [...outcomes];
  const around: SaverSurroundings = {
    send: (text, basedOn) => {
      sent.push(`${text} over ${basedOn}`);
      const outcome = left.shift() ?? saved(`v${sent.length}`);
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    keep: (words) => kept.push(words && `${words.text} over ${words.basedOn}`),
    changed: () => undefined,
  };
  return { saver: new PartSaver('before', 'v0', around), sent, kept };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('words being written', () => {
  it('are saved a second after the last key, over the version that they were written over', async () => {
    const { saver, sent, kept } = aSaver();
    saver.write('a');
    await jest.advanceTimersByTimeAsync(900);
    saver.write('ab');
    await jest.advanceTimersByTimeAsync(900);
    expect([sent, saver.state.kind]).toEqual([[], 'waiting']);
    await jest.advanceTimersByTimeAsync(100);
    saver.write('abc');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['ab over v0', 'abc over v1']);
    expect(saver.state).toEqual({ kind: 'saved', at: '2026-01-01T12:00:00Z' });
    expect(kept).toEqual(['a over v0', 'ab over v0', null, 'abc over v1', null]);
  });

  it('are kept and tried again with longer pauses while the product is out of reach', async () => {
    const { saver, sent, kept } = aSaver(new TypeError('no network'), { kind: 'unreachable' });
    saver.write('a');
    await jest.advanceTimersByTimeAsync(1_000);
    expect([saver.state.kind, kept]).toEqual(['unreachable', ['a over v0']]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(3_999);
    expect(sent).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect([saver.state.kind, kept.at(-1)]).toEqual(['saved', null]);
  });

  it('wait for a person whose session is over, and are saved when they are back', async () => {
    const { saver, sent, kept } = aSaver({ kind: 'signedOut' });
    saver.write('a');
    await saver.flush();
    saver.write('ab');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([sent.length, saver.state.kind, kept.at(-1)]).toEqual([1, 'signedOut', 'ab over v0']);
    saver.retry();
    await jest.advanceTimersByTimeAsync(0);
    expect([sent.at(-1), saver.state.kind]).toEqual(['ab over v0', 'saved']);
  });

  it('that meet those of somebody else are saved over nothing until they are put together', async () => {
    const theirs = { text: 'theirs', version: 'v7', savedBy: 'Ola', savedAt: null };
    const { saver, sent, kept } = aSaver({ kind: 'conflict', theirs });
    saver.write('mine');
    expect(await saver.flush()).toBe(false);
    saver.write('mine too');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([sent.length, saver.state]).toEqual([1, { kind: 'conflict', theirs }]);
    expect(await saver.merge('both')).toBe(true);
    expect([sent.at(-1), kept.at(-1)]).toEqual(['both over v7', null]);
  });

  it('may be given up for those of somebody else', async () => {
    const theirs = { text: 'theirs', version: 'v7', savedBy: null, savedAt: null };
    const { saver, sent } = aSaver({ kind: 'conflict', theirs });
    saver.write('mine');
    await saver.flush();
    expect([await saver.merge('theirs'), sent.length, saver.text, saver.state.kind]).toEqual([
      true,
      1,
      'theirs',
      'saved',
    ]);
  });

  it('that were kept are saved over what they were written over then', async () => {
    const { saver, sent } = aSaver();
    saver.restore('from yesterday', 'v-old');
    await saver.flush();
    expect(sent).toEqual(['from yesterday over v-old']);
  });
});
