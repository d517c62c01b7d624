import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePath } from '../frame/path.js';
import { signInPath } from '../frame/sign-in-path.js';

/** Asks somebody whose session is over to sign in beside the page, which keeps what they wrote and goes on when they are back. */
export const SignInAgain = ({ isOther, retry }: { isOther: boolean; retry: () => void }): React.ReactNode => {
  const { t } = useTranslation('write');
  const path = usePath();
  const [isOpen, setOpen] = useState(true);
  const signIn = signInPath(path('/write/back'));
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {t('again.open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} closeButton={t('again.close')} aria-labelledby="again-title">
        <Heading level={2} data-size="sm" id="again-title">
          {t('again.title')}
        </Heading>
        <Paragraph>{t(isOther ? 'again.otherPerson' : 'again.help')}</Paragraph>
        <div className="row">
          <Button asChild>
            <a href={signIn} target="_blank" rel="noreferrer">
              {t('again.signIn')}
            </a>
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              setOpen(false);
              retry();
            }}
          >
            {t('again.goOn')}
          </Button>
        </div>
      </Dialog>
    </>
  );
};
