import type { INestApplicationContext } from '@nestjs/common';
import { type Person, PersonReader } from '#domain/identity';
import { CommandFailure } from './command-failure.js';

/** The person of an e-mail address; nobody else is told whether there is one. */
export const knownPerson = async (rooms: INestApplicationContext, email: string): Promise<Person> => {
  const person = await rooms.get(PersonReader, { strict: false }).byEmail(email);
  if (!person) throw new CommandFailure(`Nobody is known as ${email}.`);
  return person;
};
