import { Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import { NamedCheckbox } from '../frame/named-choices.js';
import type { GovernmentLevel, OrganisationRole } from '../../.generated/documents.js';
import type { Route } from './+types/bodies-page.js';
import { DraftForm } from './draft-form.js';
import type { DraftStep } from './draft-step.js';
import { allWordsIn } from '../frame/form-words.js';
import { type Option, optionsIn } from './options.js';
import { Picker } from './picker.js';
import { draftFields, stepAction } from './step-action.server.js';
import { stepClientAction } from './step-client-action.js';
import { StepPage } from './step-page.js';

const ROLES: readonly OrganisationRole[] = ['OWNER', 'PARTNER', 'SUPPLIER', 'FUNDER'];
const LEVELS: readonly GovernmentLevel[] = ['STATE', 'COUNTY', 'MUNICIPALITY', 'INTER_MUNICIPAL'];

interface Written {
  readonly bodies: readonly { readonly role: OrganisationRole; readonly options: readonly Option[] }[];
  readonly places: readonly Option[];
  readonly levels: readonly GovernmentLevel[];
}

const step: DraftStep<Written> = {
  name: 'bodies',
  read: (form) => ({
    bodies: ROLES.map((role) => ({ role, options: optionsIn(form, role) })),
    places: optionsIn(form, 'places'),
    levels: LEVELS.filter((level) => allWordsIn(form, 'levels').includes(level)),
  }),
  stands: ({ organisations, places, levels }) => ({
    bodies: ROLES.map((role) => ({
      role,
      options: organisations
        .filter((one) => one.role === role)
        .flatMap(({ organisation }) => (organisation ? [{ value: organisation.slug, label: organisation.name }] : [])),
    })),
    places: places.map(({ slug, name }) => ({ value: slug, label: name })),
    levels: LEVELS.filter((level) => levels.includes(level)),
  }),
  change: ({ bodies, places, levels }) => ({
    organisations: bodies.flatMap(({ role, options }) => options.map(({ value }) => ({ slug: value, role }))),
    places: places.map(({ value }) => value),
    levels: [...levels],
  }),
};

export const loader = async (call: Route.LoaderArgs) => {
  const story = await draftFields(call);
  return { stands: step.stands(story), version: story.version };
};

export const action = (call: Route.ActionArgs) => stepAction(call, step);

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<Written>(call);

export default function BodiesPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage name="bodies" parts={['bodies', 'organisations', 'places', 'levels']}>
      <DraftForm step={step} {...loaded} answer={answer}>
        {(filling) => (
          <>
            {filling.written.bodies.map(({ role, options }) => (
              <Picker
                key={role}
                name={role}
                from="BODY"
                label={t(`bodies.${role}`)}
                chosen={options}
                filling={filling}
              />
            ))}
            <Picker
              name="places"
              from="PLACE"
              label={t('bodies.places')}
              help={t('bodies.placesHelp')}
              chosen={filling.written.places}
              filling={filling}
            />
            <Fieldset>
              <Fieldset.Legend>{t('bodies.levels')}</Fieldset.Legend>
              {LEVELS.map((level) => (
                <NamedCheckbox
                  key={level}
                  name="levels"
                  value={level}
                  label={words(`level.${level}`)}
                  defaultChecked={filling.written.levels.includes(level)}
                />
              ))}
            </Fieldset>
          </>
        )}
      </DraftForm>
    </StepPage>
  );
}
