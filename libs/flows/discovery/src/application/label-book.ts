import type { Language } from '#kernel';

const alphabets = new Map<Language, Intl.Collator['compare']>();

/** The order of labels in a reader's alphabet. Making one takes longer than all the comparisons of a search. */
export const alphabetOf = (language: Language): Intl.Collator['compare'] => {
  const known = alphabets.get(language);
  if (known) return known;
  const { compare } = new Intl.Collator(language);
  alphabets.set(language, compare);
  return compare;
};

/** What the values of one field are called in one language; a value that has no label is called what it is. */
export class LabelBook {
  private readonly labels = new Map<string, string>();
  private places: ReadonlyMap<string, number> | null = null;

  constructor(private readonly language: Language) {}

  knows(value: string): boolean {
    return this.labels.has(value);
  }

  learn(value: string, label: string): void {
    this.labels.set(value, label);
    this.places = null;
  }

  labelOf(value: string): string {
    return this.labels.get(value) ?? value;
  }

  /** Which of two values comes first by their labels. */
  compare(a: string, b: string): number {
    this.places ??= this.inOrder();
    const [place, other] = [this.places.get(a), this.places.get(b)];
    if (place !== undefined && other !== undefined) return place - other;
    return this.compared(a, b);
  }

  private inOrder(): ReadonlyMap<string, number> {
    const values = [...this.labels.keys()].sort((a, b) => this.compared(a, b));
    return new Map(values.map((value, place) => [value, place]));
  }

  private compared(a: string, b: string): number {
    const compare = alphabetOf(this.language);
    return compare(this.labelOf(a), this.labelOf(b)) || compare(a, b);
  }
}
