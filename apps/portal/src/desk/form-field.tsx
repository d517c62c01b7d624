import { Field, Input, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Refusal } from './refusal.js';
import { RefusalWords } from './refusal-words.js';

/** The id of a field of a form, by which labels and errors point at it. */
export const fieldId = (intent: string, name: string): string => `${intent}-${name}`;

interface FormFieldProps {
  /** Which form of the page it is in. */
  readonly intent: string;
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly refusal?: Refusal | null | undefined;
  /** What is in it to begin with. */
  readonly value?: string | null | undefined;
  readonly type?: 'text' | 'date' | 'time' | 'email' | 'url' | 'search' | 'number';
  readonly rows?: number;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly min?: string | undefined;
  /** The choices, where one is to be chosen. */
  readonly children?: React.ReactNode;
  readonly className?: string;
}

/** A field of a form with its label, its help and what is wrong with it, tied together also where no script runs. */
export const FormField = (props: FormFieldProps): React.ReactNode => {
  const { intent, name, label, description, refusal, value, rows, children, className, type = 'text', ...more } = props;
  const id = fieldId(intent, name);
  const mine = refusal?.intent === intent ? refusal : null;
  const error = mine?.errors.find(({ field }) => field.split('.')[0] === name);
  const described = [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    name,
    defaultValue: mine?.values[name]?.[0] ?? value ?? undefined,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    ...more,
  };
  return (
    <Field className={className}>
      <Label htmlFor={id}>{label}</Label>
      {description && <Field.Description id={`${id}-help`}>{description}</Field.Description>}
      {children ? (
        <Select {...common}>{children}</Select>
      ) : rows ? (
        <Textarea rows={rows} {...common} />
      ) : (
        <Input type={type} {...common} />
      )}
      {error && (
        <ValidationMessage id={`${id}-error`}>
          <RefusalWords error={error} />
        </ValidationMessage>
      )}
    </Field>
  );
};
