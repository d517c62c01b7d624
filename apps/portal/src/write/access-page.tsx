import { Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import { NamedCheckbox, NamedRadio } from '../frame/named-choices.js';
import type { Visibility } from '../../.generated/documents.js';
import type { Route } from './+types/access-page.js';
import { LineAnswer } from './answers.js';
import { DraftForm } from './draft-form.js';
import type { DraftStep } from './draft-step.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import { momentInNorway, wallClock } from './wall-clock.js';
import { faultOf } from './refusal.js';
import { draftFields, stepAction } from './step-action.server.js';
import { stepClientAction } from './step-client-action.js';
import { StepPage } from './step-page.js';

const VISIBILITIES: readonly Visibility[] = ['OPEN', 'PUBLIC_SECTOR', 'AGENCY'];

interface Written {
  readonly visibility: Visibility;
  /** As the clocks in Norway have it; empty for at once. */
  readonly embargoUntil: string;
  readonly isWithheld: boolean;
}

const step: DraftStep<Written> = {
  name: 'access',
  read: (form) => ({
    visibility: readOneOf(wordsIn(form, 'visibility'), VISIBILITIES) ?? 'OPEN',
    embargoUntil: wordsIn(form, 'embargoUntil'),
    isWithheld: wordsIn(form, 'withheldOrganisation') === 'yes',
  }),
  stands: ({ visibility, embargoUntil, withheldOrganisation }) => ({
    visibility,
    embargoUntil: embargoUntil === null ? '' : wallClock(embargoUntil),
    isWithheld: withheldOrganisation,
  }),
  change: ({ visibility, embargoUntil, isWithheld }) => ({
    visibility,
    embargoUntil: embargoUntil === '' ? null : momentInNorway(embargoUntil),
    withheldOrganisation: isWithheld,
  }),
};

export const loader = async (call: Route.LoaderArgs) => {
  const story = await draftFields(call);
  return { stands: step.stands(story), version: story.version };
};

export const action = (call: Route.ActionArgs) => stepAction(call, step);

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<Written>(call);

export default function AccessPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage name="access" parts={['access', 'visibility', 'embargoUntil', 'withheldOrganisation']}>
      <DraftForm step={step} {...loaded} answer={answer}>
        {({ written, faults }) => (
          <>
            <Fieldset>
              <Fieldset.Legend>{t('access.visibility')}</Fieldset.Legend>
              {VISIBILITIES.map((value) => (
                <NamedRadio
                  key={value}
                  name="visibility"
                  value={value}
                  label={words(`visibility.${value}`)}
                  defaultChecked={written.visibility === value}
                />
              ))}
            </Fieldset>
            <NamedCheckbox
              name="withheldOrganisation"
              value="yes"
              label={t('access.withheld')}
              description={t('access.withheldHelp')}
              defaultChecked={written.isWithheld}
            />
            <LineAnswer
              type="datetime-local"
              name="embargoUntil"
              label={t('access.embargo')}
              help={t('access.embargoHelp')}
              defaultValue={written.embargoUntil}
              fault={faultOf(faults, 'embargoUntil')}
            />
          </>
        )}
      </DraftForm>
    </StepPage>
  );
}
