/** A question and how the number of the change that an answer shows is read from it. */
export interface NumberedSubject {
  readonly name: string;
  readonly query: string;
  readonly change: (number: number) => Promise<unknown>;
}

/** An answer that showed less than was acknowledged before it was asked for, or more than anybody had begun. */
export interface WrongRead {
  readonly subject: string;
  readonly door: string;
  readonly shown: number;
  readonly least: number;
  readonly most: number;
}

/** Asks as everybody does, and gives the data as text. */
export const dataFrom = async (door: string, query: string): Promise<string> => {
  const response = await fetch(`${door}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(20_000),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || errors) throw new Error(`${response.status} ${JSON.stringify(errors)}`);
  return JSON.stringify(data);
};

/** The number in `Utgave <number>`, which every change writes. */
const numberIn = (data: string): number => Number(/Utgave (\d+)/.exec(data)?.[1] ?? Number.NaN);

/** How long subjects are changed: the first number, the most rounds of changes, and the time after which none begins. */
export interface Changing {
  readonly from: number;
  readonly rounds: number;
  readonly withinMs: number;
  readonly readersOfEach: number;
}

/**
 * Changes subjects one after the other while readers at every door ask for all of them without a pause, and gives the reads
 * that were wrong with how many there were in all. A door may say that it cannot answer, but nothing wrong.
 */
export const readWhileChanging = async (
  subjects: readonly NumberedSubject[],
  doors: readonly string[],
  { from, rounds, withinMs, readersOfEach }: Changing,
): Promise<{ readonly reads: number; readonly wrong: readonly WrongRead[] }> => {
  const begun = new Map<string, number>();
  const acknowledged = new Map<string, number>();
  const wrong: WrongRead[] = [];
  let [reads, over] = [0, false];
  const change = async ({ name, change: make }: NumberedSubject, number: number): Promise<void> => {
    begun.set(name, number);
    await make(number);
    acknowledged.set(name, number);
  };
  const read = async ({ name, query }: NumberedSubject, door: string): Promise<void> => {
    const least = acknowledged.get(name) ?? 0;
    const data = await dataFrom(door, query).catch((error: Error) => error);
    if (data instanceof Error && /^503|timeout/i.test(data.message)) return;
    const shown = data instanceof Error ? Number.NaN : numberIn(data);
    const most = begun.get(name) ?? 0;
    reads += 1;
    if (!(shown >= least && shown <= most)) wrong.push({ subject: name, door, shown, least, most });
  };
  const reader = async (door: string): Promise<void> => {
    while (!over) for (const subject of subjects) await read(subject, door);
  };
  for (const subject of subjects) await change(subject, from);
  const readers = doors.flatMap((door) => Array.from({ length: readersOfEach }, () => reader(door)));
  try {
    const end = Date.now() + withinMs;
    for (let number = from + 1; number < from + rounds && Date.now() < end; number += 1)
      for (const subject of subjects) await change(subject, number);
    for (const door of doors) for (const subject of subjects) await read(subject, door);
  } finally {
    over = true;
    await Promise.all(readers);
  }
  return { reads, wrong };
};

/** How many requests a door has given a kept answer, a new one, or not for keeping, so far. */
export const cacheOutcomes = async (door: string): Promise<Readonly<Record<'hit' | 'miss' | 'bypass', number>>> => {
  const text = await (await fetch(`${door}/metrics`)).text();
  const count = (outcome: string): number =>
    Number(
      new RegExp(`^ildsjel_answer_cache_requests_total\\{outcome="${outcome}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0,
    );
  return { hit: count('hit'), miss: count('miss'), bypass: count('bypass') };
};
