/** How often an object that grows with each answer is left for a new one. */
const TURNS = 40;

/** The object that the next request is about; another one after some turns, or when it is told to be. */
export class AtHand<T> {
  private one: T | undefined;
  private turns = 0;

  constructor(private readonly make: () => Promise<T>) {}

  async get(): Promise<T> {
    this.turns += 1;
    if (this.turns > TURNS) this.drop();
    return (this.one ??= await this.make());
  }

  /** The one that was asked about, without a further turn. */
  get last(): T {
    if (this.one === undefined) throw new Error('Nothing has been asked about yet.');
    return this.one;
  }

  set(one: T): void {
    this.one = one;
  }

  drop(): void {
    this.one = undefined;
    this.turns = 0;
  }
}
