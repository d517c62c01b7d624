import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { Route } from './+types/contributors-page.js';
import { LineAnswer, WordsAnswer } from './answers.js';
import { DraftForm } from './draft-form.js';
import type { DraftStep } from './draft-step.js';
import { faultOf } from './refusal.js';
import { rowsIn } from './row-words.js';
import { Rows } from './rows.js';
import { draftFields, stepAction } from './step-action.server.js';
import { stepClientAction } from './step-client-action.js';
import { StepPage } from './step-page.js';

const FIELDS = ['name', 'role', 'affiliation', 'bio', 'contact'] as const;

interface Written {
  readonly contributors: readonly Readonly<Record<(typeof FIELDS)[number], string>>[];
}

const EMPTY = { name: '', role: '', affiliation: '', bio: '', contact: '' };

const step: DraftStep<Written> = {
  name: 'contributors',
  read: (form) => ({ contributors: rowsIn(form, 'contributors', FIELDS) }),
  stands: ({ contributors }) => ({
    contributors: contributors.map(({ name, role, affiliation, bio, contact }) => ({
      name,
      role: role ?? '',
      affiliation: affiliation ?? '',
      bio: bio ?? '',
      contact: contact ?? '',
    })),
  }),
  change: ({ contributors }) => ({
    contributors: contributors.map(({ name, role, affiliation, bio, contact }) => ({
      name,
      role: role || null,
      affiliation: affiliation || null,
      bio: bio || null,
      contact: contact || null,
    })),
  }),
  faults: ({ contributors }) =>
    contributors.flatMap(({ name }, place) =>
      name === '' ? [{ field: `contributors.${place}.name`, words: 'needed' as const }] : [],
    ),
};

export const loader = async (call: Route.LoaderArgs) => {
  const story = await draftFields(call);
  return { stands: step.stands(story), version: story.version };
};

export const action = (call: Route.ActionArgs) => stepAction(call, step);

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<Written>(call);

export default function ContributorsPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage name="contributors">
      <Paragraph variant="long">{t('contributors.help')}</Paragraph>
      <DraftForm step={step} {...loaded} answer={answer}>
        {({ written, faults, isMore, changed }) => (
          <Rows
            rows={written.contributors}
            empty={EMPTY}
            name={(number) => t('contributors.one', { number })}
            add={t('contributors.add')}
            isMore={isMore}
            changed={changed}
          >
            {(row, place) => (
              <>
                <LineAnswer
                  name={`contributors.${place}.name`}
                  label={t('contributors.name')}
                  defaultValue={row.name}
                  fault={faultOf(faults, `contributors.${place}.name`)}
                />
                <div className="write-pair">
                  <LineAnswer
                    name={`contributors.${place}.role`}
                    label={t('contributors.role')}
                    defaultValue={row.role}
                  />
                  <LineAnswer
                    name={`contributors.${place}.affiliation`}
                    label={t('contributors.affiliation')}
                    help={t('contributors.affiliationHelp')}
                    defaultValue={row.affiliation}
                  />
                </div>
                <WordsAnswer
                  name={`contributors.${place}.bio`}
                  label={t('contributors.bio')}
                  rows={2}
                  defaultValue={row.bio}
                  fault={faultOf(faults, `contributors.${place}.bio`)}
                />
                <LineAnswer
                  name={`contributors.${place}.contact`}
                  label={t('contributors.contact')}
                  help={t('contributors.contactHelp')}
                  defaultValue={row.contact}
                />
              </>
            )}
          </Rows>
        )}
      </DraftForm>
    </StepPage>
  );
}
