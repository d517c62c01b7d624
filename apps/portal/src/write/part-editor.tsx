import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigate, useRevalidator, useSearchParams } from 'react-router';
import type { Language } from '../../.generated/documents.js';
import { usePath } from '../frame/path.js';
import { useDraftFrame, useNeighbours, useStepPath } from './draft-frame.js';
import { FoundWords } from './found-words.js';
import { PartHelp, type PartHelpWords } from './part-help.js';
import type { SavingOutcome } from './saving.js';
import { SavingTold } from './saving-told.js';
import { SignInAgain } from './sign-in-again.js';
import { StepEnds } from './step-page.js';
import { TextField } from './text-field.js';
import { TwoTexts } from './two-texts.js';
import { useIsScripted } from '../frame/use-is-scripted.js';
import { usePartSaving } from './use-part-saving.js';
import { ViewChoice } from './view-choice.js';

/** What an editor of a part begins with. */
export interface PartEditorProps {
  readonly personId: string | null;
  readonly part: { readonly part: string; readonly text: string; readonly version: string };
  readonly language: Language;
  readonly html: string;
  readonly help: PartHelpWords | null;
  /** What the server answered to the form, where no script has saved. */
  readonly answered: { readonly outcome: SavingOutcome; readonly text: string } | undefined;
}

/** Where one part is written: saved by itself while it is, or by its form; shown as readers will see it. */
export const PartEditor = ({ personId, part, language, html, help, answered }: PartEditorProps): React.ReactNode => {
  const { t } = useTranslation('write');
  const { id } = useDraftFrame();
  const isScripted = useIsScripted();
  const saving = usePartSaving({
    story: id,
    personId,
    language,
    part: part.part,
    text: part.text,
    version: part.version,
  });
  const { saver, text, state, found } = saving;
  const { after } = useNeighbours(part.part);
  const [stepPath, path, navigate, { revalidate }] = [useStepPath(), usePath(), useNavigate(), useRevalidator()];
  const [search] = useSearchParams();
  const [wasEmpty, setWasEmpty] = useState(part.text === '');
  const [isMerging, setMerging] = useState(true);
  const answer = isMerging ? answered?.outcome : undefined;
  const theirs =
    state.kind === 'conflict' ? state.theirs : answer?.kind === 'conflict' && !isScripted ? answer.theirs : null;
  const refusal = state.kind === 'refused' ? state.why : answer?.kind === 'refused' ? answer.why : undefined;
  const isShown = search.get('view') === 'preview';

  const isEmpty = text.trim() === '';
  useEffect(() => {
    if (state.kind !== 'saved' || isEmpty === wasEmpty) return;
    setWasEmpty(isEmpty);
    void revalidate();
  }, [state.kind, isEmpty, wasEmpty, revalidate]);

  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const goesOn = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'next';
    if (!(await saver.flush())) return;
    setMerging(false);
    if (goesOn && after) await navigate(path(stepPath(after.name)) + (search.has('text') ? `?text=${language}` : ''));
    else await revalidate();
  };

  return (
    <Form method="post" className="write-form" onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="basedOn" value={theirs?.version ?? saver.basedOn} />
      <input type="hidden" name="language" value={language} />
      {help && <PartHelp help={help} />}
      {found && <FoundWords words={found} take={saving.takeFound} drop={saving.dropFound} />}
      {answer?.kind === 'saved' && !isScripted && (
        <Alert data-color="success">
          <Paragraph>{t('saving.done')}</Paragraph>
        </Alert>
      )}
      {theirs ? (
        <TwoTexts
          key={theirs.version}
          mine={state.kind === 'conflict' ? text : (answered?.text ?? text)}
          theirs={theirs}
          isScripted={isScripted}
          {...(state.kind === 'conflict' && { merge: (both: string) => void saver.merge(both) })}
        />
      ) : (
        <>
          {part.part !== 'title' && part.part !== 'summary' && <ViewChoice before={() => saver.flush()} />}
          {isShown ? (
            <div className="write-shown" lang={language.toLowerCase()}>
              {html === '' ? (
                <Paragraph>{t('text.nothing')}</Paragraph>
              ) : (
                <div dangerouslySetInnerHTML={{ __html: html }} />
              )}
            </div>
          ) : (
            <TextField
              part={part.part}
              language={language}
              text={isScripted ? text : (answered?.text ?? text)}
              isScripted={isScripted}
              refusal={refusal}
              write={(words) => saver.write(words)}
            />
          )}
          <SavingTold state={state} />
          {state.kind === 'signedOut' && <SignInAgain isOther={state.isOther} retry={() => saver.retry()} />}
          <StepEnds name={part.part} />
        </>
      )}
    </Form>
  );
};
