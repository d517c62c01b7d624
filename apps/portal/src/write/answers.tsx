import { Field, Input, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { FaultWords } from './faults-told.js';
import type { FieldFault } from './refusal.js';

interface AnswerProps {
  readonly name: string;
  /** Where the answer is on the page, when another is of the same name. */
  readonly id?: string;
  readonly label: React.ReactNode;
  readonly help?: React.ReactNode;
  readonly fault?: FieldFault | undefined;
}

/** A question of a form: its label, its help, its place for the answer and what is wrong with that; named also where no script runs. */
const Question = ({
  name,
  id = name,
  label,
  help,
  fault,
  children,
}: AnswerProps & { children: React.ReactNode }): React.ReactNode => (
  <Field>
    <Label htmlFor={id}>{label}</Label>
    {help && <Field.Description id={`${id}-help`}>{help}</Field.Description>}
    {children}
    {fault && (
      <ValidationMessage id={`${id}-fault`}>
        <FaultWords fault={fault} />
      </ValidationMessage>
    )}
  </Field>
);

const described = ({ name, id = name, help, fault }: AnswerProps): string | undefined =>
  [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

/** A line, a day, a number or an address to be written. */
export const LineAnswer = ({
  name,
  id = name,
  label,
  help,
  fault,
  type = 'text',
  ...more
}: AnswerProps &
  Omit<React.ComponentProps<'input'>, 'size' | 'ref' | 'type'> & {
    type?: 'text' | 'date' | 'datetime-local' | 'number' | 'email' | 'url';
  }): React.ReactNode => {
  const props = { name, id, label, help, fault };
  return (
    <Question {...props}>
      <Input
        id={id}
        name={name}
        type={type}
        aria-describedby={described(props)}
        aria-invalid={fault ? true : undefined}
        {...more}
      />
    </Question>
  );
};

/** Some lines to be written. */
export const WordsAnswer = ({
  name,
  id = name,
  label,
  help,
  fault,
  ...more
}: AnswerProps & React.ComponentProps<'textarea'>): React.ReactNode => {
  const props = { name, id, label, help, fault };
  return (
    <Question {...props}>
      <Textarea
        id={id}
        name={name}
        rows={4}
        aria-describedby={described(props)}
        aria-invalid={fault ? true : undefined}
        {...more}
      />
    </Question>
  );
};

/** One of some words to be chosen; `none` stands for no answer where there may be none. */
export const ChoiceAnswer = ({
  name,
  id = name,
  label,
  help,
  fault,
  options,
  none,
  defaultValue,
}: AnswerProps & {
  options: readonly { readonly value: string; readonly label: string }[];
  none?: string;
  defaultValue?: string | null | undefined;
}): React.ReactNode => {
  const props = { name, id, label, help, fault };
  return (
    <Question {...props}>
      <Select id={id} name={name} defaultValue={defaultValue ?? ''} aria-describedby={described(props)}>
        {none !== undefined && <Select.Option value="">{none}</Select.Option>}
        {options.map(({ value, label: word }) => (
          <Select.Option key={value} value={value}>
            {word}
          </Select.Option>
        ))}
      </Select>
    </Question>
  );
};
