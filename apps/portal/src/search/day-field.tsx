import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { SEARCH_FORM } from './facet-value.js';

/** A day that narrows the search; it keeps the focus while results come, and follows the address. */
export const DayField = ({ name, day, label }: { name: string; day: string; label: string }): React.ReactNode => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current.value !== day) input.current.value = day;
  }, [day]);
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{label}</Label>
      <Input ref={input} id={id} form={SEARCH_FORM} type="date" name={name} defaultValue={day} min="1990-01-01" />
    </Field>
  );
};
