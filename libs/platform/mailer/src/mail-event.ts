/** Tells those who send mails that there is one. */
export const MAIL_QUEUED = 'MailQueued';

/** Who sends mails, by the name of its deliveries. */
export const MAIL = 'mail';
