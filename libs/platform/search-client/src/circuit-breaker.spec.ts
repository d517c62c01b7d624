import { Clock } from '#kernel';
import { CircuitBreaker } from './circuit-breaker.js';
import { SearchUnavailable, type UnavailableReason } from './search-errors.js';

class SetClock extends Clock {
  private ms = 0;
  now(): Date {
    return new Date(this.ms);
  }
  pass(ms: number): void {
    this.ms += ms;
  }
}

const start = () => {
  const clock = new SetClock();
  const breaker = new CircuitBreaker(clock, { failureThreshold: 3, probeAfterMs: 1_000 });
  let calls = 0;
  const works = () => breaker.run(() => Promise.resolve((calls += 1)));
  const fails = (reason: UnavailableReason) =>
    breaker.run(() => {
      calls += 1;
      return Promise.reject(new SearchUnavailable(reason));
    });
  return { clock, breaker, works, fails, calls: () => calls };
};

const tripped = async () => {
  const all = start();
  await expect(all.fails('DEADLINE')).rejects.toMatchObject({ reason: 'DEADLINE' });
  return all;
};

describe('the circuit', () => {
  it('opens at one missed deadline and then asks no more', async () => {
    const { breaker, works, calls } = await tripped();
    expect(breaker.state).toBe('open');
    for (let n = 0; n < 5; n += 1) await expect(works()).rejects.toMatchObject({ reason: 'CIRCUIT_OPEN' });
    expect(calls()).toBe(1);
  });

  it('opens after failures in a row only', async () => {
    const { breaker, works, fails } = start();
    for (const reason of ['UNREACHABLE', 'ENGINE_ERROR'] as const) await expect(fails(reason)).rejects.toThrow();
    await works();
    for (const reason of ['UNREACHABLE', 'NOT_ALLOWED'] as const) await expect(fails(reason)).rejects.toThrow();
    expect(breaker.state).toBe('closed');
    await expect(fails('UNREACHABLE')).rejects.toThrow();
    expect(breaker.state).toBe('open');
  });

  it.each(['INDEX_MISSING', 'REJECTED'] as const)('stays closed at %s, which a well engine says', async (reason) => {
    const { breaker, fails } = start();
    for (let n = 0; n < 9; n += 1) await expect(fails(reason)).rejects.toThrow();
    expect(breaker.state).toBe('closed');
  });

  it('lets one caller probe after the delay, and closes when that one is answered', async () => {
    const { clock, breaker, works, calls } = await tripped();
    clock.pass(999);
    expect(breaker.state).toBe('open');
    clock.pass(1);
    expect(breaker.state).toBe('half-open');
    let answer: (value: string) => void = () => undefined;
    const probe = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)));
    await expect(works()).rejects.toMatchObject({ reason: 'CIRCUIT_OPEN' });
    expect(calls()).toBe(1);
    answer('here');
    await expect(probe).resolves.toBe('here');
    expect(breaker.state).toBe('closed');
    await works();
  });

  it('opens again when the probe fails, for another delay', async () => {
    const { clock, breaker, works, fails } = await tripped();
    clock.pass(1_000);
    await expect(fails('UNREACHABLE')).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    expect(breaker.state).toBe('open');
    clock.pass(999);
    await expect(works()).rejects.toMatchObject({ reason: 'CIRCUIT_OPEN' });
    clock.pass(1);
    await works();
    expect(breaker.state).toBe('closed');
  });

  it('does not count what began before it changed', async () => {
    const { clock, breaker, fails, works } = start();
    let answer: (value: string) => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const slow = breaker.run(() => new Promise<string>((resolve) => (answer = resolve)));
    const failing = breaker.run(() => new Promise<string>((_, reject) => (fail = reject)));
    await expect(fails('DEADLINE')).rejects.toThrow();
    answer('late');
    await slow;
    expect(breaker.state).toBe('open');
    clock.pass(1_000);
    await works();
    fail(new SearchUnavailable('DEADLINE'));
    await expect(failing).rejects.toThrow();
    expect(breaker.state).toBe('closed');
  });
});
