import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ReviewedChangesQuery } from '../../.generated/documents.js';
import { usePartName } from './part-name.js';

type Changes = NonNullable<ReviewedChangesQuery['compareRevisions']>;
type Piece = Changes['parts'][number]['pieces'][number];

const PieceOfText = ({ piece: { change, text } }: { piece: Piece }): React.ReactNode => {
  if (change === 'ADDED') return <ins>{text}</ins>;
  return change === 'REMOVED' ? <del>{text}</del> : text;
};

/** What has been changed since the revision that readers see now, word by word. */
export const ReviewedChanges = ({
  changes,
  headings,
}: {
  changes: Changes;
  headings: Readonly<Record<string, string | null>>;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const partName = usePartName(headings);
  const changed = changes.parts.filter(({ isChanged }) => isChanged);
  return (
    <>
      <Paragraph>{t('changes.what', { from: changes.from, to: changes.to })}</Paragraph>
      {changed.length === 0 && <Paragraph>{t('changes.noText')}</Paragraph>}
      {changed.map(({ part, heading, pieces }) => (
        <section className="review-part" key={part} aria-labelledby={`change-${part}`}>
          <Heading level={2} data-size="sm" id={`change-${part}`}>
            {heading ?? partName(part)}
          </Heading>
          <p className="review-diff" lang={changes.language.toLowerCase()}>
            {pieces.map((piece, place) => (
              <PieceOfText key={place} piece={piece} />
            ))}
          </p>
        </section>
      ))}
      {changes.otherwise.length > 0 && (
        <Paragraph>
          {t('changes.otherwise')} {changes.otherwise.map((field) => partName(field).toLowerCase()).join(', ')}
        </Paragraph>
      )}
    </>
  );
};
