import { ErrorSummary } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { useSignInPath } from '../../frame/path.js';
import { useFaultText } from './fault-text.js';
import type { FormOutcome, Intent } from './form-outcome.js';

/** What came of one of the page's forms; null while it has not been sent. */
export const useOutcome = (form: string): FormOutcome | null => {
  const outcome = useActionData() as FormOutcome | undefined;
  return outcome?.form === form ? outcome : null;
};

/** The id of a field in a form, by which messages lead to it. */
export const fieldId = (form: string, field: string): string => `${form}-${field}`;

const Faults = ({ outcome }: { outcome: FormOutcome }): React.ReactNode => {
  const { t } = useTranslation('story');
  const text = useFaultText(outcome.intent);
  const signIn = useSignInPath();
  return (
    <ErrorSummary data-size="sm">
      <ErrorSummary.Heading>{t('forms.refused')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {outcome.faults.map((fault, index) => (
          <ErrorSummary.Item key={index}>
            {fault.code === 'UNAUTHENTICATED' ? (
              <ErrorSummary.Link href={signIn}>{text(fault)}</ErrorSummary.Link>
            ) : (
              <ErrorSummary.Link href={`#${fieldId(outcome.form, fault.field ?? 'send')}`}>
                {text(fault)}
              </ErrorSummary.Link>
            )}
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
};

interface StepFormProps {
  readonly name: string;
  readonly intent: Intent;
  /** What is sent along and not shown. */
  readonly sent: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: React.ReactNode;
}

/** A form of a story's page: it tells what is wrong with what was sent, keeps what was written, and is empty again when it is done. */
export const StepForm = ({ name, intent, sent, className, children }: StepFormProps): React.ReactNode => {
  const outcome = useOutcome(name);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (outcome?.isDone) form.current?.reset();
  }, [outcome]);
  return (
    <Form method="post" preventScrollReset className={className} ref={form}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="form" value={name} />
      {Object.entries(sent).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {outcome && !outcome.isDone && <Faults outcome={outcome} />}
      {children}
    </Form>
  );
};
