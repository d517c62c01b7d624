import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { CompareRevisionsQuery } from '../../../.generated/documents.js';
import { langOf } from '../text-language.js';
import { useFieldNames } from './use-field-names.js';

type Compared = NonNullable<CompareRevisionsQuery['compareRevisions']>;
type Piece = Compared['parts'][number]['pieces'][number];

/** A piece of text that is the same, put in or taken out; which it is, is also said to those who do not see it. */
const Words = ({ change, text }: Piece): React.ReactNode => {
  const { t } = useTranslation('story');
  if (change === 'SAME') return text;
  const Element = change === 'ADDED' ? 'ins' : 'del';
  return (
    <Element>
      <span className="ds-sr-only">{t(`history.${change}`)}</span>
      {text}
      <span className="ds-sr-only">{t('history.end')}</span>
    </Element>
  );
};

/** How two revisions differ, part by part and word by word. */
export const Comparison = ({ comparison }: { comparison: Compared }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { fieldName, partName } = useFieldNames();
  const { from, to, parts, otherwise, language } = comparison;
  const changed = parts.filter(({ isChanged }) => isChanged);
  return (
    <section className="story-comparison" aria-labelledby="comparison">
      <Heading level={2} id="comparison" data-size="md">
        {t('history.compared', { from, to })}
      </Heading>
      <Paragraph className="story-legend">
        <ins>{t('history.legendAdded')}</ins> <del>{t('history.legendRemoved')}</del>
      </Paragraph>
      {changed.length === 0 && <Paragraph>{t('history.noText')}</Paragraph>}
      {changed.map(({ part, heading, pieces }) => (
        <section key={part} className="story-compared" aria-labelledby={`compared-${part}`}>
          <Heading level={3} id={`compared-${part}`} data-size="xs">
            {heading ?? partName(part)}
          </Heading>
          <div className="story-words" lang={langOf(language)}>
            {pieces.map((piece, index) => (
              <Words key={index} {...piece} />
            ))}
          </div>
        </section>
      ))}
      {otherwise.length > 0 && (
        <>
          <Heading level={3} data-size="xs">
            {t('history.otherwise')}
          </Heading>
          <ul className="plain-list row">
            {otherwise.map((field) => (
              <li key={field}>
                <Tag>{fieldName(field)}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
