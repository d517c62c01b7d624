import type { Command } from 'commander';

/** The names of all commands below one, as they are typed. */
export const leaves = (command: Command, path: readonly string[] = []): string[] =>
  command.commands.length === 0
    ? [path.join(' ')]
    : command.commands.flatMap((inner) => leaves(inner, [...path, inner.name()]));
