import { data, redirect, type RouterContextProvider } from 'react-router';
import { DraftFieldsDocument, ReviseDraftDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { apiLanguage, inLanguage, namedLanguage } from '../languages.js';
import { draftAddress, ownWork } from './draft.server.js';
import type { DraftFields, DraftStep, StepAnswer } from './draft-step.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import { PICK_SOURCES } from './options.js';
import { pick } from './pick.server.js';
import { faultsByField, type Refusal } from './refusal.js';
import { notNow } from './signed-in.server.js';

/** What a loader or an action is called with. */
export interface PageCall {
  readonly request: Request;
  readonly url: URL;
  readonly params: { readonly language?: string | undefined; readonly id: string };
  readonly context: Readonly<RouterContextProvider>;
}

/** The fields of the story that is being written. */
export const draftFields = async ({ url, params, context }: PageCall): Promise<DraftFields> => {
  const { slug } = await draftAddress(context, url, params.id);
  return ownWork((await ask(context, DraftFieldsDocument, { slug })).story);
};

const isOfVersion = ({ code, path }: Refusal): boolean => code === 'CONFLICT' && path.includes('expectedVersion');

/** Saves; over what somebody else has saved since only where that is in other steps. */
const save = async <Written>(
  call: PageCall,
  form: FormData,
  step: DraftStep<Written>,
): Promise<StepAnswer<Written>> => {
  const written = step.read(form);
  const own = step.faults?.(written) ?? [];
  if (own.length > 0) return { kind: 'refused', faults: own, written };
  const revise = async (expectedVersion: number): Promise<readonly Refusal[]> => {
    const input = { ...step.change(written), id: call.params.id, expectedVersion };
    return (await ask(call.context, ReviseDraftDocument, { input })).reviseStory.errors;
  };
  let errors = await revise(Number(wordsIn(form, 'version')) || 0);
  if (errors.some(isOfVersion)) {
    const story = await draftFields(call);
    const stands = step.stands(story);
    if (JSON.stringify(stands) !== wordsIn(form, 'was'))
      return { kind: 'met', written, stands, version: story.version };
    errors = await revise(story.version ?? 0);
  }
  return errors.length === 0 ? { kind: 'saved' } : { kind: 'refused', faults: faultsByField(errors), written };
};

/** What a step's form does: saves and goes on, or finds what can be chosen, or makes room for one more, where no script does. */
export const stepAction = async <Written>(call: PageCall, step: DraftStep<Written>) => {
  const { request, params, context } = call;
  const form = await request.formData();
  const [go, next] = [wordsIn(form, 'go'), wordsIn(form, 'next')];
  const page = namedLanguage(params.language) ?? 'nb';
  if (go === 'more') return data<StepAnswer<Written>>({ kind: 'more', written: step.read(form) });
  const [, field, from] = /^find:([A-Za-z]+):([A-Z]+)$/.exec(go) ?? [];
  if (field !== undefined) {
    const source = readOneOf(from ?? '', PICK_SOURCES) ?? 'SECTOR';
    const options = await pick(context, source, wordsIn(form, `find-${field}`), apiLanguage(page));
    return data<StepAnswer<Written>>({ kind: 'found', field, options, written: step.read(form) });
  }
  const answer = await save(call, form, step).catch(notNow);
  if (answer.kind === 'saved' && go === 'next' && /^[a-z-]+$/.test(next))
    throw redirect(inLanguage(page, `/write/${params.id}/${next}`));
  return data<StepAnswer<Written>>(answer, {
    status: answer.kind === 'saved' ? 200 : answer.kind === 'signedOut' ? 401 : 409,
  });
};
