/** Why the engine gave no answer; each is a reason to ask PostgreSQL instead. */
export type UnavailableReason =
  /** No address is set: the product runs without the engine. */
  | 'NOT_CONFIGURED'
  /** Nothing listens at the address. */
  | 'UNREACHABLE'
  /** It took longer than the caller may wait. */
  | 'DEADLINE'
  /** It failed inside, or something in between did. */
  | 'ENGINE_ERROR'
  /** It does not accept our key. */
  | 'NOT_ALLOWED'
  /** It works, but the index is not there (yet). */
  | 'INDEX_MISSING'
  /** It works, but does not understand the request: the index has other settings than the product. */
  | 'REJECTED'
  /** It failed a moment ago and was not asked. */
  | 'CIRCUIT_OPEN';

/** The search engine gave no answer. The message names no host; what happened is in `cause`. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';

  constructor(
    readonly reason: UnavailableReason,
    options?: ErrorOptions,
  ) {
    super(`The search engine gave no answer: ${reason}`, options);
  }
}

/** The search engine took a change of an index and then could not carry it out. Repeating it unchanged will not help. */
export class SearchTaskFailed extends Error {
  override readonly name = 'SearchTaskFailed';

  /**
   * @param code the engine's own code, such as `missing_document_id`
   * @param taskUid the engine's task, or null when the change was refused at the door
   */
  constructor(
    readonly code: string,
    message: string,
    readonly taskUid: number | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
