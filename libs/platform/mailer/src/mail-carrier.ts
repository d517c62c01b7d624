import type { ReadyMail } from './mail.js';

/** How it went to hand a mail over: it was taken, or not, perhaps for good. */
export type Carried =
  { readonly taken: true } | { readonly taken: false; readonly why: string; readonly forGood: boolean };

/** Who takes mails from the queue on their way. */
export abstract class MailCarrier {
  /** Whether what a mail says must be kept once it is taken. */
  abstract readonly keeps: boolean;

  /** What those who run the product must know of it when it starts; null where there is nothing to say. */
  abstract readonly notice: string | null;

  /** @throws CarrierAway when no mail can be taken now. */
  abstract take(mail: ReadyMail): Promise<Carried>;
}

/** Nobody takes mails now: each keeps its place in the queue. */
export class CarrierAway extends Error {
  override readonly name = 'CarrierAway';
}
