/** By which rules a body lets what was submitted be published. */
export interface ReviewRules {
  /** Whether whoever wrote in a revision leaves it to somebody else to publish it. */
  readonly fourEyes: boolean;
}
