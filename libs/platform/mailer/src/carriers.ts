import type { AppConfig } from '#platform/config';
import { CarrierAway, type Carried, MailCarrier } from './mail-carrier.js';
import { SmtpCarrier } from './smtp-carrier.js';

const NO_SERVER = 'No mail is sent, as SMTP_URL is not set; mails wait in the queue until it is.';

/** Keeps every mail where it is, to be read in a browser on this machine. */
class MailboxCarrier extends MailCarrier {
  readonly keeps = true;
  readonly notice = null;

  take(): Promise<Carried> {
    return Promise.resolve({ taken: true });
  }
}

/** Stands where there is no mail server. */
class AbsentCarrier extends MailCarrier {
  readonly keeps = false;
  readonly notice = NO_SERVER;

  take(): Promise<Carried> {
    return Promise.reject(new CarrierAway(NO_SERVER));
  }
}

/** The carrier that the settings name. */
export const carrierOf = ({ mail }: AppConfig): MailCarrier => {
  if (mail.smtpUrl !== null) return new SmtpCarrier(mail.smtpUrl, mail.from);
  return mail.mailbox ? new MailboxCarrier() : new AbsentCarrier();
};
