/** A sign-in that has begun here and is going on at the provider. */
export interface SignInUnderWay {
  readonly issuer: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where the person goes afterwards: a path of ours. */
  readonly returnTo: string;
  /** What is kept of the invitation that the person came with. */
  readonly invitationHash: Buffer | null;
}
