import { createTransport } from 'nodemailer';
import { isLoopback } from '#platform/config';
import type { ReadyMail } from './mail.js';
import { CarrierAway, type Carried, MailCarrier } from './mail-carrier.js';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
/** The steps at which a server answers for one mail, and not for itself. */
const OF_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)$/;

interface SmtpFault extends Error {
  readonly responseCode?: number;
  readonly command?: string;
}

/** A server that closes itself, or wants another sign-in, says nothing of the mail. */
const saysOfMail = ({ responseCode = 0, command = '' }: SmtpFault): boolean =>
  OF_THE_MAIL.test(command) &&
  responseCode >= 400 &&
  responseCode !== 421 &&
  !(responseCode >= 530 && responseCode <= 538);

/** A password must not cross a network that anybody listens on. */
const mustBeSealed = (url: string): boolean => {
  const { protocol, username, hostname } = new URL(url);
  return protocol === 'smtp:' && username !== '' && !isLoopback(`http://${hostname}`);
};

/** Hands mails to a server by SMTP, each on a connection of its own. */
export class SmtpCarrier extends MailCarrier {
  readonly keeps = false;
  readonly notice = null;
  private readonly transport;

  constructor(
    url: string,
    private readonly from: { readonly name: string; readonly address: string },
  ) {
    super();
    this.transport = createTransport({
      url,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(mustBeSealed(url) && { requireTLS: true }),
    });
  }

  async take(mail: ReadyMail): Promise<Carried> {
    try {
      await this.transport.sendMail(this.messageOf(mail));
      return { taken: true };
    } catch (error) {
      const fault = error as SmtpFault;
      if (!saysOfMail(fault)) await this.mustBeThere();
      return { taken: false, why: fault.message, forGood: saysOfMail(fault) && (fault.responseCode ?? 0) >= 500 };
    }
  }

  /** Tells a server that is away from a mail that it does not get along with. */
  private async mustBeThere(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      throw new CarrierAway(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  private messageOf({ to, language, messageId, queuedAt, subject, text, html, unsubscribeUrl }: ReadyMail) {
    return {
      envelope: { from: this.from.address, to: [to.address] },
      from: this.from,
      to: { name: to.name ?? '', address: to.address },
      messageId,
      date: queuedAt,
      subject,
      text,
      html,
      headers: {
        'Content-Language': language,
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl !== null && {
          'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    };
  }
}
