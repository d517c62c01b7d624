import type { RefusedField } from '../desk/refusal.js';
import type { SavingOutcome, Theirs } from './saving.js';

/** How it stands with what is being written. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut'; readonly isOther: boolean }
  | { readonly kind: 'refused'; readonly why: RefusedField }
  | { readonly kind: 'conflict'; readonly theirs: Theirs };

/** What a saver needs from the page around it. */
export interface SaverSurroundings {
  readonly send: (text: string, basedOn: string, wasSignedOut: boolean) => Promise<SavingOutcome>;
  /** Keeps the words in the browser until they are saved; null forgets them. */
  readonly keep: (words: { readonly text: string; readonly basedOn: string } | null) => void;
  readonly changed: () => void;
  readonly now?: () => string;
}

const AFTER_TYPING_MS = 1_000;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

/**
 * Saves one part while it is being written: a second after the last key, one save at a time, again and again with longer pauses
 * while the product is out of reach. Words that are not saved are kept in the browser all the while.
 */
export class PartSaver {
  text: string;
  state: SavingState = { kind: 'idle' };
  private saved: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private pause = FIRST_RETRY_MS;

  constructor(
    text: string,
    public basedOn: string,
    private readonly around: SaverSurroundings,
  ) {
    this.text = text;
    this.saved = text;
  }

  get isDirty(): boolean {
    return this.text !== this.saved;
  }

  /** Takes what has been written so far; it is kept at once and saved soon. */
  write(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.around.keep(this.isDirty ? { text, basedOn: this.basedOn } : null);
    const { kind } = this.state;
    if (kind === 'conflict' || kind === 'signedOut') return this.around.changed();
    this.to({ kind: 'waiting' });
    this.later(AFTER_TYPING_MS);
  }

  /** Takes words that were kept in the browser, with the version that they were written over. */
  restore(text: string, basedOn: string): void {
    this.basedOn = basedOn;
    this.write(text);
  }

  /** Saves at once what is not saved; says whether all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    if (this.isDirty && this.state.kind !== 'conflict') await this.run();
    return !this.isDirty;
  }

  /** Tries again, when there is reason to believe that it will go better. */
  retry(): void {
    if (this.state.kind === 'unreachable' || this.state.kind === 'signedOut') void this.flush();
  }

  /** Puts one text in the place of both one's own and the other's. */
  merge(text: string): Promise<boolean> {
    if (this.state.kind !== 'conflict') return this.flush();
    this.basedOn = this.state.theirs.version;
    this.saved = this.state.theirs.text;
    this.state = { kind: 'idle' };
    this.text = text;
    this.around.keep(this.isDirty ? { text, basedOn: this.basedOn } : null);
    if (!this.isDirty) this.to({ kind: 'saved', at: this.now() });
    return this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private now(): string {
    return this.around.now?.() ?? new Date().toISOString();
  }

  private to(state: SavingState): void {
    this.state = state;
    this.around.changed();
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private run(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const { text, basedOn } = this;
    const wasSignedOut = this.state.kind === 'signedOut';
    this.to(wasSignedOut ? this.state : { kind: 'saving' });
    const outcome = await this.around
      .send(text, basedOn, wasSignedOut)
      .catch((): SavingOutcome => ({ kind: 'unreachable' }));
    if (outcome.kind === 'saved') return this.took(text, outcome.version, outcome.savedAt);
    if (outcome.kind === 'unreachable') {
      this.to({ kind: 'unreachable' });
      this.later(this.pause);
      this.pause = Math.min(this.pause * 2, LAST_RETRY_MS);
      return;
    }
    if (outcome.kind === 'conflict') return this.to({ kind: 'conflict', theirs: outcome.theirs });
    if (outcome.kind === 'refused') return this.to({ kind: 'refused', why: outcome.why });
    this.to({ kind: 'signedOut', isOther: outcome.kind === 'otherPerson' });
  }

  private took(text: string, version: string, savedAt: string | null): void {
    this.saved = text;
    this.basedOn = version;
    this.pause = FIRST_RETRY_MS;
    this.around.keep(this.isDirty ? { text: this.text, basedOn: version } : null);
    this.to(this.isDirty ? { kind: 'waiting' } : { kind: 'saved', at: savedAt ?? this.now() });
    if (this.isDirty) this.later(AFTER_TYPING_MS);
  }
}
