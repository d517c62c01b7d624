import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordsAnswer } from './answers.js';
import { useFormats } from '../frame/formats.js';
import type { Theirs } from './saving.js';
import { type Piece, wordDifference } from './word-difference.js';

const Side = ({ heading, pieces }: { heading: string; pieces: readonly Piece[] }): React.ReactNode => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Heading level={3} data-size="2xs" id={id}>
        {heading}
      </Heading>
      <div className="write-shown write-words">
        {pieces.map(({ text, isOwn }, place) =>
          isOwn ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
        )}
      </div>
    </section>
  );
};

/** What two people have written in the same part, beside each other, and the place where they are put together. Nothing is lost. */
export const TwoTexts = ({
  mine,
  theirs,
  isScripted,
  merge,
}: {
  mine: string;
  theirs: Theirs;
  isScripted: boolean;
  /** Takes the text that both become; without it, the form around does. */
  merge?: (text: string) => void;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const { moment } = useFormats();
  const [text, setText] = useState(mine);
  const difference = wordDifference(theirs.text, mine);
  const name = theirs.savedBy ?? t('conflict.somebody');
  return (
    <>
      <Alert data-color="warning">
        <Heading level={2} data-size="xs">
          {t('conflict.title')}
        </Heading>
        <Paragraph>
          {theirs.savedAt
            ? t('conflict.helpAt', { name, moment: moment(theirs.savedAt) })
            : t('conflict.help', { name })}
        </Paragraph>
      </Alert>
      <div className="write-sides">
        <Side heading={t('conflict.theirs', { name })} pieces={difference.one} />
        <Side heading={t('conflict.mine')} pieces={difference.other} />
      </div>
      {isScripted && (
        <div className="row">
          <Button type="button" variant="secondary" data-size="sm" onClick={() => setText(mine)}>
            {t('conflict.takeMine')}
          </Button>
          <Button type="button" variant="secondary" data-size="sm" onClick={() => setText(theirs.text)}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => setText(`${theirs.text}\n\n${mine}`.trim())}
          >
            {t('conflict.takeBoth')}
          </Button>
        </div>
      )}
      <WordsAnswer
        name="text"
        label={t('conflict.together')}
        className="write-textarea"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <Button type={merge ? 'button' : 'submit'} onClick={merge && (() => merge(text))}>
          {t('conflict.save')}
        </Button>
      </div>
    </>
  );
};
