import type { RouterContextProvider } from 'react-router';
import {
  ForgetContributorDocument,
  ForgetPersonDocument,
  StoryToBeClearedDocument,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { type Refusal, refusalOf, type ToldError, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { storyNamed } from './story-named.js';

type Context = Readonly<RouterContextProvider>;
type Erasing = (context: Context, form: FormData) => Promise<Refusal | null>;

const at = (field: string, code: string): ToldError => ({ code, message: '', path: [field] });

const idOf = async (context: Context, written: string): Promise<string | null> => {
  const named = storyNamed(written);
  if (named === null) return null;
  return 'id' in named ? named.id : ((await ask(context, StoryToBeClearedDocument, named)).story?.id ?? null);
};

/** Takes a name out of a story, which is said twice. */
const name: Erasing = async (context, form) => {
  const empty = unfilled(form, 'story', 'name', 'confirmName');
  if (empty) return empty;
  const whom = wordsIn(form, 'name');
  if (whom.toLowerCase() !== wordsIn(form, 'confirmName').toLowerCase())
    return refusalOf(form, [at('confirmName', 'BAD_USER_INPUT')]);
  const id = await idOf(context, wordsIn(form, 'story'));
  if (id === null) return refusalOf(form, [at('story', 'NOT_FOUND')]);
  const { errors } = (await ask(context, ForgetContributorDocument, { input: { id, name: whom } })).eraseContributor;
  return refusalOf(
    form,
    errors.map((error) => (error.path.at(-1) === 'id' ? at('story', error.code) : error)),
  );
};

/** Forgets a person, who is named. */
const person: Erasing = async (context, form) => {
  const empty = unfilled(form, 'person', 'confirmName');
  if (empty) return empty;
  const input = { person: wordsIn(form, 'person'), confirmName: wordsIn(form, 'confirmName') };
  if (!/^UGVyc29uO[\w+/=-]+$/.test(input.person)) return refusalOf(form, [at('person', 'NOT_FOUND')]);
  return refusalOf(form, (await ask(context, ForgetPersonDocument, { input })).erasePerson.errors);
};

/** What can be taken out of the collection for somebody who asks to be forgotten. */
export const ERASURES = { name, person } as const satisfies Readonly<Record<string, Erasing>>;
