import type { UserError } from '#kernel';

/** Why a command cannot do what it was asked, in words for the person at the terminal. */
export class CommandFailure extends Error {
  /** The failure of expected errors that a verb gave back. */
  static of(errors: readonly UserError[]): CommandFailure {
    return new CommandFailure(errors.map(({ message }) => message).join('\n'));
  }
}
