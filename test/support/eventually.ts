import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is right; throws with the last answer when the time is up. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  withinMs = 5_000,
): Promise<T> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms; the last answer: ${JSON.stringify(answer)}`);
    await pause(25);
  }
};
