import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInBrowser } from './use-in-browser.js';

/** Copies a text, and says that it has; it is there only where the browser lets it. */
export const CopyButton = ({ text, children }: { text: string; children: string }): React.ReactNode => {
  const { t } = useTranslation('story');
  const [said, setSaid] = useState('');
  const can = useInBrowser(() => typeof navigator.clipboard?.writeText === 'function');
  const copy = async (): Promise<void> => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('share.copied'));
    } catch {
      setSaid(t('share.notCopied'));
    }
  };
  return (
    <>
      {can && (
        <Button variant="secondary" data-size="sm" onClick={() => void copy()}>
          {children}
        </Button>
      )}
      <span role="status" className="story-said">
        {said}
      </span>
    </>
  );
};
