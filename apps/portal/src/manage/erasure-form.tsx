import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';

interface ErasureFormProps {
  readonly intent: 'name' | 'person';
  /** What is asked for before the question whether one is sure. */
  readonly fields: readonly { readonly name: string; readonly value?: string | undefined }[];
  readonly refusal: Refusal | null | undefined;
}

/**
 * Asks who is to be forgotten, and once more in a dialog that says what goes and what stays, where the name is written to
 * confirm. The dialog is a part of the form; it closes where something is refused, which is told on the page.
 */
export const ErasureForm = ({ intent, fields, refusal }: ErasureFormProps): React.ReactNode => {
  const { t } = useTranslation('manage');
  const dialog = useRef<HTMLDialogElement>(null);
  const mine = refusal?.intent === intent ? refusal : null;
  // Before the summary takes the focus, which a closing dialog would take back.
  useLayoutEffect(() => {
    if (mine) dialog.current?.close();
  }, [mine]);
  const id = `erase-${intent}`;
  const label = (name: string): string => t(`erasure.${intent}.fields.${name}` as 'erasure.person.fields.person');
  const names = Object.fromEntries(
    [...fields.map(({ name }) => name), 'confirmName'].map((name) => [name, label(name)]),
  );
  return (
    <section className="manage-box desk-stack" aria-labelledby={`${id}-heading`}>
      <Heading level={2} data-size="sm" id={`${id}-heading`}>
        {t(`erasure.${intent}.title`)}
      </Heading>
      <Paragraph>{t(`erasure.${intent}.what`)}</Paragraph>
      <Form method="post" className="desk-stack desk-wide" preventScrollReset>
        <RefusalSummary refusal={refusal} intent={intent} names={names} />
        {fields.map(({ name, value }) => (
          <FormField
            key={name}
            intent={intent}
            name={name}
            label={label(name)}
            value={value}
            refusal={refusal}
            autoComplete="off"
          />
        ))}
        <Button variant="secondary" data-color="danger" type="button" command="show-modal" commandfor={id}>
          {t(`erasure.${intent}.open`)}
        </Button>
        <Dialog id={id} ref={dialog} aria-labelledby={`${id}-title`} closeButton={t('erasure.close')}>
          <Dialog.Block>
            <Heading level={2} data-size="sm" id={`${id}-title`}>
              {t(`erasure.${intent}.sure`)}
            </Heading>
          </Dialog.Block>
          <Dialog.Block className="desk-stack">
            <Paragraph>{t(`erasure.${intent}.goes`)}</Paragraph>
            <Paragraph>{t(`erasure.${intent}.stays`)}</Paragraph>
            <FormField
              intent={intent}
              name="confirmName"
              label={label('confirmName')}
              refusal={refusal}
              autoComplete="off"
            />
            <Button type="submit" name="intent" value={intent} data-color="danger">
              {t(`erasure.${intent}.doIt`)}
            </Button>
          </Dialog.Block>
        </Dialog>
      </Form>
    </section>
  );
};
