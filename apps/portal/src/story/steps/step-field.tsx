import { NamedField } from '../../frame/named-field.js';
import { useFaultText } from './fault-text.js';
import type { Intent } from './form-outcome.js';
import { fieldId, useOutcome } from './step-form.js';

interface StepFieldProps {
  readonly form: string;
  readonly intent: Intent;
  readonly name: string;
  readonly label: string;
  readonly description?: React.ReactNode;
  /** How many lines it has; one by default. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'decimal';
  readonly value?: string;
  readonly required?: boolean;
  readonly max?: string;
}

/** A field of a form: what was written stays in it where it was refused, with what is wrong beside it. */
export const StepField = ({
  form,
  intent,
  name,
  label,
  description,
  rows,
  type = 'text',
  value = '',
  ...more
}: StepFieldProps): React.ReactNode => {
  const outcome = useOutcome(form);
  const text = useFaultText(intent);
  const kept = outcome && !outcome.isDone ? (outcome.values[name] ?? '') : value;
  const fault = outcome?.faults.find(({ field }) => field === name);
  const all = {
    id: fieldId(form, name),
    name,
    label,
    description,
    defaultValue: kept,
    error: fault && text(fault),
    ...more,
  };
  return <NamedField {...all} rows={rows} type={type} />;
};
