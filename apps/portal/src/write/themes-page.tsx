import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { Route } from './+types/themes-page.js';
import { DraftForm } from './draft-form.js';
import type { DraftFields, DraftStep } from './draft-step.js';
import { type Option, optionsIn } from './options.js';
import { Picker } from './picker.js';
import { draftFields, stepAction } from './step-action.server.js';
import { stepClientAction } from './step-client-action.js';
import { StepPage } from './step-page.js';

interface Written {
  readonly sectors: readonly Option[];
  readonly methods: readonly Option[];
}

const options = (concepts: DraftFields['sectors']): readonly Option[] =>
  concepts.map(({ slug, label }) => ({ value: slug, label }));

const step: DraftStep<Written> = {
  name: 'themes',
  read: (form) => ({ sectors: optionsIn(form, 'sectors'), methods: optionsIn(form, 'methods') }),
  stands: ({ sectors, methods }) => ({ sectors: options(sectors), methods: options(methods) }),
  change: ({ sectors, methods }) => ({
    sectors: sectors.map(({ value }) => value),
    methods: methods.map(({ value }) => value),
  }),
};

export const loader = async (call: Route.LoaderArgs) => {
  const story = await draftFields(call);
  return { stands: step.stands(story), version: story.version };
};

export const action = (call: Route.ActionArgs) => stepAction(call, step);

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<Written>(call);

export default function ThemesPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage name="themes" parts={['themes', 'sectors', 'methods']}>
      <DraftForm step={step} {...loaded} answer={answer}>
        {(filling) => (
          <>
            <Picker
              name="sectors"
              from="SECTOR"
              label={t('themes.sectors')}
              help={t('themes.sectorsHelp')}
              chosen={filling.written.sectors}
              filling={filling}
            />
            <Picker
              name="methods"
              from="METHOD"
              label={t('themes.methods')}
              help={t('themes.methodsHelp')}
              chosen={filling.written.methods}
              filling={filling}
            />
          </>
        )}
      </DraftForm>
    </StepPage>
  );
}
