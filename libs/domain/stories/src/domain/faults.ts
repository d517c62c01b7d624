import { type UserError, invalid } from '#kernel';

/** Collects everything that is wrong with an input, each fault at its place, so that all are told at once. */
export class Faults {
  constructor(
    private readonly path: readonly string[],
    private readonly found: UserError[] = [],
  ) {}

  /** The same collection, further in. */
  at(...path: (string | number)[]): Faults {
    return new Faults([...this.path, ...path.map(String)], this.found);
  }

  add(message: string): void {
    this.found.push(invalid(message, ...this.path));
  }

  get all(): readonly UserError[] {
    return this.found;
  }
}
