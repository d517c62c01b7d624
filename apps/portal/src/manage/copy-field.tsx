import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Something to be copied; where no script runs it is copied by hand. */
export const CopyField = ({ id, label, value }: { id: string; label: string; value: string }): React.ReactNode => {
  const { t } = useTranslation('manage');
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className="desk-form-row">
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <Input id={id} readOnly value={value} autoComplete="off" spellCheck={false} />
      </Field>
      <Button variant="secondary" onClick={() => void copy()}>
        {isCopied ? t('copied') : t('copy')}
      </Button>
      <span className="ds-sr-only" aria-live="polite">
        {isCopied && t('copied')}
      </span>
    </div>
  );
};
