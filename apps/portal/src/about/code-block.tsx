import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeWords } from './code-words.js';

/** Code to read, scroll and copy. */
export const CodeBlock = ({
  code,
  label,
  children,
}: {
  code: string;
  label: string;
  children?: React.ReactNode;
}): React.ReactNode => {
  const { t } = useTranslation('about');
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <div className="about-code">
      <pre tabIndex={0} role="region" aria-label={t('code.of', { what: label })}>
        <code>
          {codeWords(code).map(({ text, kind }, at) =>
            kind === 'plain' ? (
              text
            ) : (
              <span key={at} className={`code-${kind}`}>
                {text}
              </span>
            ),
          )}
        </code>
      </pre>
      <div className="about-code-ways">
        <Button type="button" variant="secondary" data-size="sm" onClick={copy} onBlur={() => setCopied(false)}>
          {t('code.copy')} <span className="ds-sr-only">{label}</span>
        </Button>
        {children}
        <span role="status">{isCopied && t('code.copied')}</span>
      </div>
    </div>
  );
};
