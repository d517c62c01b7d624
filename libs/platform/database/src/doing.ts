import { AsyncLocalStorage } from 'node:async_hooks';

/** What is being done, as the audit trail names it. */
export interface Doing {
  /** The change that was asked for, such as `publishStory` or `cli key create`. */
  readonly name: string;
  /** The fields of its input that were given; never what they hold. */
  readonly fields?: readonly string[];
}

const current = new AsyncLocalStorage<Doing>();
let standing: Doing | undefined;

/** Does work under the name of what was asked for, which the audit trail takes down with whatever is changed meanwhile. */
export const doing = <T>(what: Doing, work: () => T): T => current.run(what, work);

/** From here on, for the rest of a process that does one thing, all that is done goes by this name. */
export const doingFromNowOn = (what: Doing): void => {
  standing = what;
};

/** What is being done; undefined where nobody said. */
export const currentDoing = (): Doing | undefined => current.getStore() ?? standing;
