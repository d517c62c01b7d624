import type { Transaction } from './transaction.js';

/** What a room keeps of people: what it tells the person, and how it lets go of them. */
export abstract class PersonalData {
  /** What is kept, as the person finds it in the file. */
  abstract readonly name: string;

  /** Everything that the room keeps of the person, fit for JSON. */
  abstract told(tx: Transaction, personId: string): Promise<unknown>;

  /**
   * Takes away what tells who the person is; what others rely on stays with the id alone. The person's account is still there,
   * as it is let go of last.
   */
  abstract erase(tx: Transaction, personId: string, now: Date): Promise<void>;
}
