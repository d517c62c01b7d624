import { Field, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';

interface NamedTextfieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: React.ReactNode;
  readonly description?: React.ReactNode;
  /** What is wrong with what was written. */
  readonly error?: React.ReactNode;
  /** How many lines it has; one by default. */
  readonly rows?: number | undefined;
  readonly type?: 'text' | 'date';
  readonly defaultValue?: string;
  readonly inputMode?: 'decimal';
  readonly autoComplete?: 'off';
  readonly required?: boolean;
  readonly max?: string;
}

/** A field to write in, with its name, its help and what is wrong with it tied to it by ids, also where no script runs. */
export const NamedTextfield = ({
  label,
  description,
  error,
  rows,
  type = 'text',
  ...more
}: NamedTextfieldProps): React.ReactNode => {
  const { id } = more;
  const common = {
    ...more,
    'aria-describedby': [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {description && <Field.Description id={`${id}-help`}>{description}</Field.Description>}
      {rows ? <Textarea rows={rows} {...common} /> : <Input type={type} {...common} />}
      {error && <ValidationMessage id={`${id}-error`}>{error}</ValidationMessage>}
    </Field>
  );
};
