import { ENDED, LiveStream } from './live-stream.js';

const nothing = (): void => undefined;

describe('a live stream', () => {
  it('gives each item as it is read, and none of what is not seen', async () => {
    const stream = new LiveStream<string>((id) => Promise.resolve(id === 'hidden' ? null : `<${id}>`), nothing);
    for (const id of ['a', 'hidden', 'b']) stream.push(id);
    expect(await stream.next()).toEqual({ value: '<a>', done: false });
    expect(await stream.next()).toEqual({ value: '<b>', done: false });
  });

  it('waits for the next, and is let go of at once by whoever leaves', async () => {
    const left: unknown[] = [];
    const stream = new LiveStream<string>(
      (id) => Promise.resolve(id),
      (one) => left.push(one),
    );
    const waiting = stream.next();
    stream.push('late');
    expect(await waiting).toEqual({ value: 'late', done: false });
    const forever = stream.next();
    await stream.return();
    expect(await forever).toEqual({ value: undefined, done: true });
    expect(left).toEqual([stream]);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('ends when whoever waits may be told no longer', async () => {
    const left: unknown[] = [];
    const stream = new LiveStream<string>(
      () => Promise.resolve(ENDED),
      (one) => left.push(one),
    );
    stream.push('a');
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    expect(left).toHaveLength(1);
  });

  it('ends for whoever takes nothing while a thousand wait', async () => {
    const stream = new LiveStream<string>((id) => Promise.resolve(id), nothing);
    for (let n = 0; n <= 1_000; n += 1) stream.push(`${n}`);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });
});
