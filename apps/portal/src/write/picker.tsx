import {
  Button,
  EXPERIMENTAL_Suggestion as Suggestion,
  Field,
  Fieldset,
  Input,
  Label,
} from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NamedCheckbox } from '../frame/named-choices.js';
import { usePath } from '../frame/path.js';
import type { FormFilling } from './draft-form.js';
import { type Option, optionField, type PickSource } from './options.js';
import { useIsScripted } from '../frame/use-is-scripted.js';

interface PickerProps {
  readonly name: string;
  readonly from: PickSource;
  readonly label: string;
  readonly help?: string;
  readonly chosen: readonly Option[];
  readonly filling: Pick<FormFilling<unknown>, 'found' | 'changed'>;
}

const AFTER_TYPING_MS = 150;

const useFound = (from: PickSource) => {
  const path = usePath();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const find = (typed: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current += 1;
      const turn = asked.current;
      void fetch(path(`/write/pick?${new URLSearchParams({ from, q: typed })}`))
        .then((answer) => (answer.ok ? (answer.json() as Promise<readonly Option[]>) : []))
        .catch(() => [])
        .then((found) => {
          if (turn === asked.current) setOptions(found);
        });
    }, AFTER_TYPING_MS);
  };
  return { options, find };
};

/** Finds while one types, and shows what is chosen as chips to be taken away. */
const TypedPicker = ({
  name,
  from,
  label,
  help,
  chosen: first,
  filling: { changed },
}: PickerProps): React.ReactNode => {
  const { t } = useTranslation('write');
  const [chosen, setChosen] = useState(first);
  const { options, find } = useFound(from);
  const choose = (items: readonly Option[]): void => {
    setChosen(items.map(({ value, label: word }) => ({ value, label: word })));
    setTimeout(changed);
  };
  return (
    <Field>
      <Label htmlFor={`pick-${name}`}>{label}</Label>
      {help && <Field.Description id={`pick-${name}-help`}>{help}</Field.Description>}
      {chosen.map((option) => (
        <input key={option.value} type="hidden" name={name} value={optionField(option)} />
      ))}
      <Suggestion multiple filter={false} selected={[...chosen]} onSelectedChange={choose}>
        <Suggestion.Input
          id={`pick-${name}`}
          aria-describedby={help && `pick-${name}-help`}
          onFocus={({ currentTarget }) => find(currentTarget.value)}
          onInput={({ currentTarget }) => find(currentTarget.value)}
        />
        <Suggestion.Clear aria-label={t('pick.clear')} />
        <Suggestion.List singular={t('pick.one')} plural={t('pick.many')}>
          <Suggestion.Empty>{t('pick.none')}</Suggestion.Empty>
          {options.map(({ value, label: word }) => (
            <Suggestion.Option key={value} value={value} label={word}>
              {word}
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
    </Field>
  );
};

/** The same without scripts: what is chosen and what was found as boxes to be ticked, and a field to search by. */
const TickedPicker = ({ name, from, label, help, chosen, filling: { found } }: PickerProps): React.ReactNode => {
  const { t } = useTranslation('write');
  const offered =
    found?.field === name ? found.options.filter(({ value }) => !chosen.some((one) => one.value === value)) : [];
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {help && <Fieldset.Description>{help}</Fieldset.Description>}
      {[...chosen, ...offered].map((option, place) => (
        <NamedCheckbox
          key={option.value}
          name={name}
          value={optionField(option)}
          label={option.label}
          defaultChecked={place < chosen.length}
        />
      ))}
      <div className="row">
        <Input name={`find-${name}`} aria-label={t('pick.search', { label })} />
        <Button type="submit" name="go" value={`find:${name}:${from}`} variant="secondary">
          {t('pick.find')}
        </Button>
      </div>
    </Fieldset>
  );
};

/** Chooses sectors, methods, organisations or places. */
export const Picker = (props: PickerProps): React.ReactNode =>
  useIsScripted() ? <TypedPicker {...props} /> : <TickedPicker {...props} />;
