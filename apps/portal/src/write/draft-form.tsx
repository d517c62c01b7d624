import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useDraftFrame } from './draft-frame.js';
import type { DraftStep, StepAnswer } from './draft-step.js';
import { FaultsTold } from './faults-told.js';
import { FormSavingTold } from './form-saving-told.js';
import { FoundWords } from './found-words.js';
import type { FieldFault } from './refusal.js';
import { StepEnds } from './step-page.js';
import { useKeptForm } from './use-kept-form.js';

/** What a step's form is filled with. */
export interface FormFilling<Written> {
  readonly written: Written;
  readonly faults: readonly FieldFault[] | undefined;
  /** What was found to be chosen, where no script finds it. */
  readonly found: { readonly field: string; readonly options: readonly { value: string; label: string }[] } | undefined;
  /** To be called when something has changed that is no field of the browser's. */
  readonly changed: () => void;
  readonly isMore: boolean;
}

/** The form of a step: what is wrong, what somebody else has changed, what was kept, the questions, and the ends. */
export const DraftForm = <Written,>({
  step,
  stands,
  version,
  answer,
  children,
}: {
  step: DraftStep<Written>;
  stands: Written;
  version: number | null;
  answer: StepAnswer<Written> | undefined;
  children: (filling: FormFilling<Written>) => React.ReactNode;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const { id, personId } = useDraftFrame();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptForm(personId, id, step.name);
  const [restored, setRestored] = useState<Written | null>(null);
  const isSaved = answer?.kind === 'saved';
  const { drop, changed: keep } = kept;
  useEffect(() => {
    if (isSaved) drop();
    else if (answer && form.current) keep(form.current);
  }, [answer, isSaved, drop, keep]);
  const answered = answer && 'written' in answer ? answer.written : undefined;
  const met = answer?.kind === 'met' ? answer : undefined;
  const changed = (): void => {
    if (form.current) keep(form.current);
  };
  const takeKept = (): void => {
    const data = kept.take();
    if (data) setRestored(step.read(data));
  };
  return (
    <Form method="post" className="write-form" ref={form} onInput={changed} noValidate onSubmit={drop}>
      <FaultsTold faults={answer?.kind === 'refused' ? answer.faults : undefined} />
      {met && (
        <Alert data-color="warning">
          <Heading level={2} data-size="2xs">
            {t('met.title')}
          </Heading>
          <Paragraph>{t('met.help')}</Paragraph>
        </Alert>
      )}
      {kept.found && <FoundWords words={{ ...kept.found, text: '' }} take={takeKept} drop={drop} />}
      <input type="hidden" name="version" value={met?.version ?? version ?? ''} />
      <input type="hidden" name="was" value={JSON.stringify(met?.stands ?? stands)} />
      <div className="write-form" key={restored === null ? 'stands' : 'restored'}>
        {children({
          written: restored ?? answered ?? stands,
          faults: answer?.kind === 'refused' ? answer.faults : undefined,
          found: answer?.kind === 'found' ? answer : undefined,
          isMore: answer?.kind === 'more',
          changed,
        })}
      </div>
      <FormSavingTold kind={answer?.kind} again={() => form.current?.requestSubmit()} />
      <StepEnds name={step.name} />
    </Form>
  );
};
