import { NamedField } from '../frame/named-field.js';
import type { Refusal } from './refusal.js';
import { RefusalWords } from './refusal-words.js';

/** The id of a field of a form, by which labels and errors point at it. */
export const fieldId = (intent: string, name: string): string => `${intent}-${name}`;

interface FormFieldProps extends Omit<React.ComponentProps<typeof NamedField>, 'id' | 'error' | 'defaultValue'> {
  /** Which form of the page it is in. */
  readonly intent: string;
  readonly refusal?: Refusal | null | undefined;
  /** What is in it to begin with. */
  readonly value?: string | null | undefined;
}

/** A field of a form: what was written stays in it where it was refused, with what is wrong beside it. */
export const FormField = ({ intent, refusal, value, ...more }: FormFieldProps): React.ReactNode => {
  const { name } = more;
  const mine = refusal?.intent === intent ? refusal : null;
  const error = mine?.errors.find(({ field }) => field.split('.')[0] === name);
  return (
    <NamedField
      id={fieldId(intent, name)}
      defaultValue={mine?.values[name]?.[0] ?? value ?? undefined}
      error={error && <RefusalWords error={error} />}
      {...more}
    />
  );
};
