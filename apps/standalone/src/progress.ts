const begin = performance.now();

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

/** Seconds since this process began, as text. */
export const sinceStart = (): string => seconds(begin);

/** Tells the person at the terminal one thing. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Does one step of the start and says how long it took. */
export const step = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const result = await work();
  say(`${title}: ${seconds(from)} s`);
  return result;
};
