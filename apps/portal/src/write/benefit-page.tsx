import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData, useParams } from 'react-router';
import { AddToLedgerDocument, DraftBenefitsDocument, ReviseInLedgerDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/benefit-page.js';
import { BenefitFields } from './benefit-fields.js';
import { benefitFaults, benefitIn, benefitInput, type BenefitWords, wordsOfBenefit } from './benefit-words.js';
import { useDraftFrame, useStepPath } from './draft-frame.js';
import { draftAddress, ownWork } from './draft.server.js';
import { FaultsTold } from './faults-told.js';
import { FormSavingTold } from './form-saving-told.js';
import { FoundWords } from './found-words.js';
import { wordsIn } from '../frame/form-words.js';
import { type FieldFault, type Refusal } from './refusal.js';
import { type NotNow, notNow } from './signed-in.server.js';
import { stepClientAction } from './step-client-action.js';
import { useKeptForm } from './use-kept-form.js';

/** @param url where to come back to after signing in; null where one stays on the page. */
const benefitOf = async ({ params, context }: Route.LoaderArgs | Route.ActionArgs, url: URL | null) => {
  const { slug } = await draftAddress(context, url, params.id);
  const { benefits } = ownWork((await ask(context, DraftBenefitsDocument, { slug })).story);
  if (params.benefit === 'new') return null;
  const found = benefits.find(({ id }) => id === params.benefit);
  if (!found) throw fault('NOT_FOUND');
  return found;
};

/** The benefit as the ledger has it; a new one begins with what most have. */
export const loader = async (call: Route.LoaderArgs) => {
  const benefit = await benefitOf(call, call.url);
  return { words: wordsOfBenefit(benefit), version: benefit?.version ?? null, signs: benefit?.qualitySigns ?? null };
};

const FIELD_OF: Readonly<Record<string, string>> = {
  'baseline.value': 'baselineValue',
  'baseline.on': 'baselineOn',
  baseline: 'baselineValue',
  'target.value': 'targetValue',
  'target.on': 'targetOn',
  'target.low': 'targetLow',
  'target.high': 'targetHigh',
  'indicator.unit': 'unit',
  money: 'amountNok',
  'money.amountNok': 'amountNok',
  'money.priceYear': 'priceYear',
  quality: 'importance',
  'quality.extent': 'extent',
};

const faultOfRefusal = ({ code, path, message }: Refusal): FieldFault => {
  const place = path.filter((step) => step !== 'input' && step !== 'benefit').join('.');
  return { field: FIELD_OF[place] ?? place, words: { field: place, code, message } };
};

type Answer =
  NotNow | { readonly kind: 'refused'; readonly faults: readonly FieldFault[]; readonly words: BenefitWords };

const write = async (call: Route.ActionArgs, words: BenefitWords, version: number): Promise<readonly Refusal[]> => {
  const { params, context } = call;
  const before = await benefitOf(call, null);
  const benefit = benefitInput(words, before);
  if (before === null)
    return (await ask(context, AddToLedgerDocument, { input: { storyId: params.id, benefit } })).addBenefit.errors;
  const input = { id: before.id, expectedVersion: version, benefit };
  return (await ask(context, ReviseInLedgerDocument, { input })).reviseBenefit.errors;
};

/** Writes the benefit into the ledger. */
export const action = async (call: Route.ActionArgs) => {
  const { request, params } = call;
  const form = await request.formData();
  const words = benefitIn(form);
  const own = benefitFaults(words);
  if (own.length > 0) return data<Answer>({ kind: 'refused', faults: own, words }, { status: 400 });
  const errors = await write(call, words, Number(wordsIn(form, 'version')) || 0).catch(notNow);
  if ('kind' in errors) return data<Answer>(errors, { status: errors.kind === 'signedOut' ? 401 : 503 });
  if (errors.length > 0)
    return data<Answer>({ kind: 'refused', faults: errors.map(faultOfRefusal), words }, { status: 409 });
  throw redirect(inLanguage(namedLanguage(params.language) ?? 'nb', `/write/${params.id}/benefits`));
};

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<BenefitWords>(call);

export default function BenefitPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const stepPath = useStepPath();
  const { words, version, signs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { benefit = '' } = useParams();
  const { id, personId } = useDraftFrame();
  const form = useRef<HTMLFormElement>(null);
  const { found, take, drop, changed: keep } = useKeptForm(personId, id, `benefit/${benefit}`);
  const [restored, setRestored] = useState<BenefitWords | null>(null);
  useEffect(() => {
    if (answer && form.current) keep(form.current);
  }, [answer, keep]);
  const refused = answer?.kind === 'refused' ? answer : undefined;
  const takeKept = (): void => {
    const kept = take();
    if (kept) setRestored(benefitIn(kept));
  };
  const title = t(version === null ? 'benefits.new' : 'benefits.revise');
  return (
    <div className="write-step">
      <PageHead title={title} listed={false} />
      <Heading level={1} data-size="lg">
        {title}
      </Heading>
      <Form
        method="post"
        className="write-form"
        noValidate
        ref={form}
        onInput={({ currentTarget }) => keep(currentTarget)}
        onSubmit={drop}
      >
        <FaultsTold faults={refused?.faults} />
        {found && <FoundWords words={{ ...found, text: '' }} take={takeKept} drop={drop} />}
        {signs !== null && (
          <Alert data-color="info">
            <Paragraph>{t('benefits.weighed', { signs })}</Paragraph>
          </Alert>
        )}
        <input type="hidden" name="version" value={version ?? ''} />
        <BenefitFields
          key={restored === null ? 'stands' : 'restored'}
          words={restored ?? refused?.words ?? words}
          faults={refused?.faults}
        />
        <FormSavingTold kind={answer?.kind} again={() => form.current?.requestSubmit()} />
        <div className="write-ends">
          <Button type="submit">{t('benefits.save')}</Button>
          <PageLink to={stepPath('benefits')}>{t('benefits.back')}</PageLink>
        </div>
      </Form>
    </div>
  );
}
