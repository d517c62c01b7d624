import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsScripted } from '../frame/use-is-scripted.js';

interface Numbered<Row> {
  readonly number: number;
  readonly row: Row;
}

/** Answers of which there may be several, each a group of fields; one more can be added, and each can be taken away. */
export const Rows = <Row,>({
  rows,
  empty,
  name,
  add,
  isMore,
  changed,
  children,
}: {
  rows: readonly Row[];
  empty: Row;
  /** What a row is called, by its number. */
  name: (number: number) => string;
  /** What the button is called that makes room for one more. */
  add: string;
  isMore: boolean;
  changed: () => void;
  children: (row: Row, place: number) => React.ReactNode;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const isScripted = useIsScripted();
  const first = rows.length === 0 || isMore ? [...rows, empty] : rows;
  const [all, setAll] = useState<readonly Numbered<Row>[]>(() => first.map((row, number) => ({ number, row })));
  const [next, setNext] = useState(first.length);
  return (
    <>
      {all.map(({ number, row }, place) => (
        <Fieldset key={number} className="write-row">
          <Fieldset.Legend>{name(place + 1)}</Fieldset.Legend>
          {children(row, number)}
          {isScripted && (
            <Button
              type="button"
              variant="tertiary"
              data-size="sm"
              data-color="danger"
              onClick={() => {
                setAll(all.filter((one) => one.number !== number));
                setTimeout(changed);
              }}
            >
              {t('rows.remove', { name: name(place + 1) })}
            </Button>
          )}
        </Fieldset>
      ))}
      <div className="row">
        <Button
          type={isScripted ? 'button' : 'submit'}
          name="go"
          value="more"
          variant="secondary"
          onClick={
            isScripted
              ? () => {
                  setAll([...all, { number: next, row: empty }]);
                  setNext(next + 1);
                }
              : undefined
          }
        >
          {add}
        </Button>
      </div>
    </>
  );
};
