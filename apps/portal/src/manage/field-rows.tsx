import { Field, Fieldset, Input, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { fieldId } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalWords } from '../desk/refusal-words.js';

/** What each row of a form asks for. */
interface Column {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  /** The choices, by what they are called, where one is to be chosen. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

type Row = Readonly<Record<string, string>>;

const rewritten = (columns: readonly Column[], values: Refusal['values']): readonly Row[] => {
  const rows = Math.max(0, ...columns.map(({ name }) => values[name]?.length ?? 0));
  return Array.from({ length: rows }, (_, place) =>
    Object.fromEntries(columns.map(({ name }) => [name, values[name]?.[place] ?? ''])),
  );
};

/** Several of the same in a form, one a row, with empty rows at the end; a row that is emptied is left out. */
export const FieldRows = ({
  intent,
  name,
  legend,
  description,
  columns,
  rows,
  blank,
  refusal,
}: {
  intent: string;
  /** What the API calls them. */
  name: string;
  legend: string;
  description?: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** How many empty rows there are. */
  blank: number;
  refusal: Refusal | null | undefined;
}): React.ReactNode => {
  const mine = refusal?.intent === intent ? refusal : null;
  const errors = mine?.errors.filter(({ field }) => field.split('.')[0] === name) ?? [];
  const empty = Array.from({ length: blank }, (): Row => ({}));
  const shown = mine ? rewritten(columns, mine.values) : [...rows, ...empty];
  return (
    <Fieldset id={fieldId(intent, name)}>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      {errors.map((error, place) => (
        <ValidationMessage key={place}>
          <RefusalWords error={error} />
        </ValidationMessage>
      ))}
      {shown.map((row, place) => (
        <div className="manage-row" key={place} role="group" aria-label={`${legend} ${place + 1}`}>
          {columns.map((column) => (
            <Cell key={column.name} id={`${fieldId(intent, column.name)}-${place}`} column={column} row={row} />
          ))}
        </div>
      ))}
    </Fieldset>
  );
};

const Cell = ({
  id,
  column: { name, label, type = 'text', choices },
  row,
}: {
  id: string;
  column: Column;
  row: Row;
}): React.ReactNode => (
  <Field>
    <Label htmlFor={id}>{label}</Label>
    {choices ? (
      <Select id={id} name={name} defaultValue={row[name]}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    ) : (
      <Input id={id} name={name} type={type} defaultValue={row[name]} />
    )}
  </Field>
);
