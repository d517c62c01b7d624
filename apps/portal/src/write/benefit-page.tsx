import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { AddToLedgerDocument, DraftBenefitsDocument, ReviseInLedgerDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/benefit-page.js';
import { BenefitFields } from './benefit-fields.js';
import { benefitFaults, benefitIn, benefitInput, wordsOfBenefit } from './benefit-words.js';
import { useStepPath } from './draft-frame.js';
import { draftAddress, ownWork } from './draft.server.js';
import { FaultsTold } from './faults-told.js';
import { wordsIn } from '../frame/form-words.js';
import { type FieldFault, type Refusal } from './refusal.js';

const benefitOf = async ({ request, params, context }: Route.LoaderArgs | Route.ActionArgs) => {
  const { slug } = await draftAddress(context, request, params.id);
  const { benefits } = ownWork((await ask(context, DraftBenefitsDocument, { slug })).story);
  if (params.benefit === 'new') return null;
  const found = benefits.find(({ id }) => id === params.benefit);
  if (!found) throw fault('NOT_FOUND');
  return found;
};

/** The benefit as the ledger has it; a new one begins with what most have. */
export const loader = async (call: Route.LoaderArgs) => {
  const benefit = await benefitOf(call);
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
  return { field: FIELD_OF[place] ?? place, words: { code, at: place, told: message } };
};

/** Writes the benefit into the ledger. */
export const action = async (call: Route.ActionArgs) => {
  const { request, params, context } = call;
  const form = await request.formData();
  const words = benefitIn(form);
  const own = benefitFaults(words);
  if (own.length > 0) return data({ faults: own, words }, { status: 400 });
  const before = await benefitOf(call);
  const benefit = benefitInput(words, before);
  const errors = before
    ? (
        await ask(context, ReviseInLedgerDocument, {
          input: { id: before.id, expectedVersion: Number(wordsIn(form, 'version')) || 0, benefit },
        })
      ).reviseBenefit.errors
    : (await ask(context, AddToLedgerDocument, { input: { storyId: params.id, benefit } })).addBenefit.errors;
  if (errors.length > 0) return data({ faults: errors.map(faultOfRefusal), words }, { status: 409 });
  throw redirect(inLanguage(namedLanguage(params.language) ?? 'nb', `/write/${params.id}/benefits`));
};

export default function BenefitPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const stepPath = useStepPath();
  const { words, version, signs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = t(version === null ? 'benefits.new' : 'benefits.revise');
  return (
    <div className="write-step">
      <PageHead title={title} listed={false} />
      <Heading level={1} data-size="lg">
        {title}
      </Heading>
      <Form method="post" className="write-form" noValidate>
        <FaultsTold faults={answer?.faults} />
        {signs !== null && (
          <Alert data-color="info">
            <Paragraph>{t('benefits.weighed', { signs })}</Paragraph>
          </Alert>
        )}
        <input type="hidden" name="version" value={version ?? ''} />
        <BenefitFields words={answer?.words ?? words} faults={answer?.faults} />
        <div className="write-ends">
          <Button type="submit">{t('benefits.save')}</Button>
          <PageLink to={stepPath('benefits')}>{t('benefits.back')}</PageLink>
        </div>
      </Form>
    </div>
  );
}
