import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { AttachmentKind } from '../../.generated/documents.js';
import type { Route } from './+types/attachments-page.js';
import { ChoiceAnswer, LineAnswer } from './answers.js';
import { DraftForm } from './draft-form.js';
import type { DraftStep } from './draft-step.js';
import { readOneOf } from '../frame/form-words.js';
import { faultOf, type FieldFault } from './refusal.js';
import { rowsIn } from './row-words.js';
import { Rows } from './rows.js';
import { draftFields, stepAction } from './step-action.server.js';
import { stepClientAction } from './step-client-action.js';
import { StepPage } from './step-page.js';
import { TEXT_LANGUAGES } from './text-language.js';

const KINDS: readonly AttachmentKind[] = ['ATTACHMENT', 'RECORDING'];
const FIELDS = ['kind', 'title', 'url', 'language', 'transcriptUrl'] as const;
const EMPTY = { kind: 'ATTACHMENT', title: '', url: '', language: '', transcriptUrl: '' };

interface Written {
  readonly attachments: readonly Readonly<Record<(typeof FIELDS)[number], string>>[];
}

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const step: DraftStep<Written> = {
  name: 'attachments',
  read: (form) => ({ attachments: rowsIn(form, 'attachments', FIELDS, ['title', 'url', 'transcriptUrl']) }),
  stands: ({ attachments }) => ({
    attachments: attachments.map(({ kind, title, url, language, transcriptUrl }) => ({
      kind,
      title,
      url: url ?? '',
      language: language ?? '',
      transcriptUrl: transcriptUrl ?? '',
    })),
  }),
  change: ({ attachments }) => ({
    attachments: attachments.map(({ kind, title, url, language, transcriptUrl }) => ({
      kind: readOneOf(kind, KINDS) ?? 'ATTACHMENT',
      title,
      url,
      language: readOneOf(language, TEXT_LANGUAGES) ?? null,
      transcriptUrl: transcriptUrl || null,
    })),
  }),
  faults: ({ attachments }) =>
    attachments.flatMap(({ title, url, transcriptUrl }, place): FieldFault[] => [
      ...(title === '' ? [{ field: `attachments.${place}.title`, words: 'needed' as const }] : []),
      ...(isAddress(url) ? [] : [{ field: `attachments.${place}.url`, words: 'address' as const }]),
      ...(transcriptUrl === '' || isAddress(transcriptUrl)
        ? []
        : [{ field: `attachments.${place}.transcriptUrl`, words: 'address' as const }]),
    ]),
};

export const loader = async (call: Route.LoaderArgs) => {
  const story = await draftFields(call);
  return { stands: step.stands(story), version: story.version };
};

export const action = (call: Route.ActionArgs) => stepAction(call, step);

export const clientAction = (call: Route.ClientActionArgs) => stepClientAction<Written>(call);

export default function AttachmentsPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StepPage name="attachments">
      <Paragraph variant="long">{t('attachments.help')}</Paragraph>
      <DraftForm step={step} {...loaded} answer={answer}>
        {({ written, faults, isMore, changed }) => (
          <Rows
            rows={written.attachments}
            empty={EMPTY}
            name={(number) => t('attachments.one', { number })}
            add={t('attachments.add')}
            isMore={isMore}
            changed={changed}
          >
            {(row, place) => (
              <>
                <div className="write-pair">
                  <ChoiceAnswer
                    name={`attachments.${place}.kind`}
                    label={t('attachments.kind')}
                    options={KINDS.map((value) => ({ value, label: words(`attachmentKind.${value}`) }))}
                    defaultValue={row.kind}
                  />
                  <ChoiceAnswer
                    name={`attachments.${place}.language`}
                    label={t('attachments.language')}
                    none={t('facts.unsaid')}
                    options={TEXT_LANGUAGES.map((value) => ({ value, label: words(`language.${value}`) }))}
                    defaultValue={row.language}
                  />
                </div>
                <LineAnswer
                  name={`attachments.${place}.title`}
                  label={t('attachments.title')}
                  defaultValue={row.title}
                  fault={faultOf(faults, `attachments.${place}.title`)}
                />
                <LineAnswer
                  type="url"
                  name={`attachments.${place}.url`}
                  label={t('attachments.url')}
                  defaultValue={row.url}
                  fault={faultOf(faults, `attachments.${place}.url`)}
                />
                <LineAnswer
                  type="url"
                  name={`attachments.${place}.transcriptUrl`}
                  label={t('attachments.transcript')}
                  help={t('attachments.transcriptHelp')}
                  defaultValue={row.transcriptUrl}
                  fault={faultOf(faults, `attachments.${place}.transcriptUrl`)}
                />
              </>
            )}
          </Rows>
        )}
      </DraftForm>
    </StepPage>
  );
}
