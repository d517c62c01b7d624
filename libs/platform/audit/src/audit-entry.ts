/** An entry of the audit trail as it is kept: what it says as the text that its digest was made of. */
export interface AuditEntry {
  readonly sequence: number;
  /** JSON. */
  readonly text: string;
  /** SHA-256 in hexadecimal digits: of the entry before, and of this one with that. */
  readonly previous: string;
  readonly digest: string;
}
