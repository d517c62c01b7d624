import { type UserError, invalid } from '#kernel';
import type { ImportedStory, StoryContentInput } from '#domain/stories';

/** A body as a row names it. */
export interface NamedBody {
  readonly name: string | null;
  readonly organisationNumber: string | null;
  readonly slug: string | null;
  readonly role: string;
  /** What is needed to register it where it is unknown; null: it must be known. */
  readonly description: {
    readonly kind: string;
    readonly level: string | null;
    readonly country: string;
    readonly language: string;
  } | null;
}

/** Another story as a row names it; without a source, of the row's own. */
export interface NamedStory {
  readonly kind: string;
  readonly source: string | null;
  readonly externalId: string;
}

/** What a row says on its own, and what it names elsewhere, still by the names it uses. */
export interface ReadRow {
  readonly source: string | null;
  readonly story: Omit<ImportedStory, 'managingOrganisation' | 'content'> & {
    readonly content: ImportedStory['content'] &
      Omit<StoryContentInput, 'sectors' | 'methods' | 'organisations' | 'relations'>;
  };
  /** Addresses or slugs. */
  readonly sectors: readonly string[];
  /** Slugs. */
  readonly methods: readonly string[];
  readonly bodies: readonly NamedBody[];
  readonly managing: NamedBody | null;
  readonly relations: readonly NamedStory[];
  /** What was left out and need not stop the row. */
  readonly warnings: readonly string[];
}

/** Collects what is wrong with a row and what was left out of it. */
export class RowNotes {
  readonly faults: UserError[] = [];
  readonly warnings: string[] = [];

  fault(message: string, ...path: string[]): void {
    this.faults.push(invalid(message, ...path));
  }

  /** The value a word stands for; a word that stands for none is a fault. */
  known<T>(word: string | null | undefined, find: (word: string) => T | null, field: string): T | null {
    if (!word?.trim()) return null;
    const value = find(word);
    if (value === null) this.fault(`"${word.slice(0, 80)}" is no ${field} we know.`, field);
    return value;
  }
}
