/** Keeps the first `most` of what it is shown, by an order. */
export class Top<T> {
  /** A heap with the last of those kept at its head. */
  private readonly heap: T[] = [];

  /** @param compare negative where the first comes before the second */
  constructor(
    private readonly most: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  see(one: T): void {
    if (this.heap.length < this.most) {
      this.heap.push(one);
      this.rise(this.heap.length - 1);
    } else if (this.most > 0 && this.compare(one, this.heap[0] as T) < 0) {
      this.heap[0] = one;
      this.sink(0);
    }
  }

  /** What was kept, in its order. */
  inOrder(): T[] {
    return this.heap.toSorted(this.compare);
  }

  private rise(from: number): void {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >> 1;
      if (this.isAhead(parent, place)) return;
      this.exchange(parent, place);
      place = parent;
    }
  }

  private sink(from: number): void {
    for (let place = from; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let last = place;
      if (left < this.heap.length && !this.isAhead(last, left)) last = left;
      if (right < this.heap.length && !this.isAhead(last, right)) last = right;
      if (last === place) return;
      this.exchange(last, place);
      place = last;
    }
  }

  /** Whether what lies at `a` comes after what lies at `b` in the order, or is equal to it. */
  private isAhead(a: number, b: number): boolean {
    return this.compare(this.heap[a] as T, this.heap[b] as T) >= 0;
  }

  private exchange(a: number, b: number): void {
    const kept = this.heap[a] as T;
    this.heap[a] = this.heap[b] as T;
    this.heap[b] = kept;
  }
}
