import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useId } from 'react';

interface NamedChoiceProps extends Omit<React.ComponentProps<'input'>, 'type' | 'role' | 'size' | 'className'> {
  readonly label: React.ReactNode;
  readonly description?: React.ReactNode;
  readonly 'data-size'?: 'sm' | 'md' | 'lg';
}

type Kind = { readonly type: 'checkbox' | 'radio'; readonly role?: 'switch' };

const NamedChoice = ({
  label,
  description,
  id,
  'data-size': size,
  ...more
}: NamedChoiceProps & Kind): React.ReactNode => {
  const made = useId();
  const own = id ?? made;
  return (
    <Field data-size={size}>
      <Input id={own} aria-describedby={description ? `${own}-help` : undefined} {...more} />
      <Label weight="regular" htmlFor={own}>
        {label}
      </Label>
      {description && (
        <div data-field="description" id={`${own}-help`}>
          {description}
        </div>
      )}
    </Field>
  );
};

/**
 * A box to be ticked, with its name and its help tied to it by ids. That of the component library is tied by a script, and has
 * no name where none runs.
 */
export const NamedCheckbox = (props: NamedChoiceProps): React.ReactNode => <NamedChoice {...props} type="checkbox" />;

/** One of several to choose from, tied together as {@link NamedCheckbox}. */
export const NamedRadio = (props: NamedChoiceProps): React.ReactNode => <NamedChoice {...props} type="radio" />;

/** Something that is on or off, tied together as {@link NamedCheckbox}. */
export const NamedSwitch = (props: NamedChoiceProps): React.ReactNode => (
  <NamedChoice {...props} type="checkbox" role="switch" />
);
