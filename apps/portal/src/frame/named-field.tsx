import { Field, Input, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';

interface NamedFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: React.ReactNode;
  readonly description?: React.ReactNode;
  /** What is wrong with what was written. */
  readonly error?: React.ReactNode;
  /** How many lines it has; one by default. */
  readonly rows?: number | undefined;
  readonly type?: 'text' | 'date' | 'time' | 'email' | 'url' | 'search' | 'number';
  readonly defaultValue?: string | undefined;
  readonly inputMode?: 'decimal';
  readonly autoComplete?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: string | undefined;
  readonly max?: string;
  readonly className?: string | undefined;
  /** The choices, where one is to be chosen instead of written. */
  readonly children?: React.ReactNode;
}

/** A field to write in, or to choose in, with its name, its help and what is wrong with it tied to it by ids, also where no script runs. */
export const NamedField = ({
  label,
  description,
  error,
  rows,
  type = 'text',
  className,
  children,
  ...more
}: NamedFieldProps): React.ReactNode => {
  const { id } = more;
  const common = {
    ...more,
    'aria-describedby': [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
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
      {error && <ValidationMessage id={`${id}-error`}>{error}</ValidationMessage>}
    </Field>
  );
};
