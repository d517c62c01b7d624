import { Button, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { NamedRadio } from '../frame/named-choices.js';
import {
  ChangeModerationDocument,
  ChangeReviewRulesDocument,
  RulesOfBodyDocument,
} from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { Flash, doneAt } from '../desk/flash.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/rules-page.js';
import { BodyChoice } from './body-choice.js';
import { chosenBody } from './chosen-body.server.js';
import { SectionHead } from './section-head.js';

const STEPS = ['fourEyes', 'moderation'] as const;
const MODERATIONS = ['AFTER', 'BEFORE'] as const;

/** By which rules a body reviews and moderates. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'ADMIN');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const chosen = await chosenBody(context, viewer, 'ADMIN', url.searchParams, language);
  if (chosen.body === null) return { chosen, rules: null };
  return { chosen, rules: await ask(context, RulesOfBodyDocument, { organisation: chosen.body.slug }) };
};

/** Changes the rules of a body. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'ADMIN');
  const form = await request.formData();
  const intent = STEPS.find((one) => one === wordsIn(form, 'intent'));
  const organisation = wordsIn(form, 'organisation');
  const moderation = MODERATIONS.find((one) => one === wordsIn(form, 'moderation'));
  const taken =
    intent === 'fourEyes'
      ? (
          await ask(context, ChangeReviewRulesDocument, {
            input: { organisation, fourEyes: wordsIn(form, 'fourEyes') === 'yes' },
          })
        ).changeReviewRules
      : moderation
        ? (await ask(context, ChangeModerationDocument, { input: { organisation, moderation } })).changeModeration
        : null;
  if (!intent || !taken) throw fault('BAD_USER_INPUT');
  const refusal = refusalOf(form, taken.errors);
  return refusal ? data(refusal, 400) : redirect(doneAt(url.pathname + url.search, intent));
};

export default function RulesPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { chosen, rules } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const organisation = <input type="hidden" name="organisation" value={chosen.body?.slug ?? ''} />;
  const fourEyes = rules?.reviewRules?.fourEyes ?? true;
  return (
    <>
      <SectionHead name="rules" />
      <Flash what={STEPS} say={(done) => t(`rules.done.${done}`)} />
      <BodyChoice chosen={chosen} />
      {!chosen.isUnknown && chosen.body === null && <Paragraph>{t('rules.chooseBody')}</Paragraph>}
      {rules && (
        <>
          <Form method="post" className="manage-box desk-stack" key={`eyes ${chosen.body?.slug} ${fourEyes}`}>
            <RefusalSummary level={2} refusal={refusal} intent="fourEyes" />
            {organisation}
            <Fieldset>
              <Fieldset.Legend>{t('rules.fourEyes')}</Fieldset.Legend>
              <Fieldset.Description>{t('rules.fourEyesHelp')}</Fieldset.Description>
              <NamedRadio name="fourEyes" value="yes" label={t('rules.fourEyesYes')} defaultChecked={fourEyes} />
              <NamedRadio name="fourEyes" value="no" label={t('rules.fourEyesNo')} defaultChecked={!fourEyes} />
            </Fieldset>
            <Button type="submit" name="intent" value="fourEyes">
              {t('rules.saveFourEyes')}
            </Button>
          </Form>
          <Form
            method="post"
            className="manage-box desk-stack"
            key={`moderation ${chosen.body?.slug} ${rules.moderation}`}
          >
            <RefusalSummary level={2} refusal={refusal} intent="moderation" />
            {organisation}
            <Fieldset>
              <Fieldset.Legend>{t('rules.moderation')}</Fieldset.Legend>
              <Fieldset.Description>{t('rules.moderationHelp')}</Fieldset.Description>
              {MODERATIONS.map((one) => (
                <NamedRadio
                  key={one}
                  name="moderation"
                  value={one}
                  label={t(`rules.moderations.${one}`)}
                  defaultChecked={rules.moderation === one}
                />
              ))}
            </Fieldset>
            <Button type="submit" name="intent" value="moderation">
              {t('rules.saveModeration')}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}
