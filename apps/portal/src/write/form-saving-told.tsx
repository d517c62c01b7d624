import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';
import { SignInAgain } from './sign-in-again.js';

/** Says how it stands with a form that was sent, also to those who hear the page; and asks who is signed out to sign in. */
export const FormSavingTold = ({ kind, again }: { kind: string | undefined; again: () => void }): React.ReactNode => {
  const { t } = useTranslation('write');
  const { state } = useNavigation();
  return (
    <>
      <p className="write-saving" role="status" data-state={kind}>
        {state === 'submitting' && t('saving.saving')}
        {state === 'idle' && kind === 'saved' && t('saving.done')}
        {state === 'idle' && kind === 'unreachable' && t('saving.unreachable')}
        {state === 'idle' && kind === 'signedOut' && t('saving.signedOut')}
      </p>
      {kind === 'signedOut' && <SignInAgain isOther={false} retry={again} />}
    </>
  );
};
