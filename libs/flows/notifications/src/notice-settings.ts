/** The languages that notices are written in. */
export const NOTICE_LANGUAGES = ['nb', 'nn', 'en'] as const;

/** One of {@link NOTICE_LANGUAGES}. */
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** How a person wants to be told. */
export interface NoticeSettings {
  readonly language: NoticeLanguage;
  readonly byMail: boolean;
  /** Where mails go: the address known from signing in; null where none is. */
  readonly address: string | null;
}
