/** The figures that a process told of itself at one moment. */
export class Figures {
  private constructor(private readonly text: string) {}

  /** Asks the page for Prometheus at the door of a process. */
  static async of(door: string): Promise<Figures> {
    const response = await fetch(`${door}/metrics`, { signal: AbortSignal.timeout(10_000) });
    if (response.status !== 200) throw new Error(`The figures were answered with ${response.status}.`);
    return new Figures(await response.text());
  }

  /** The sum of a figure's values where every label named here is as given; null when the page has none of them. */
  sum(name: string, labels: Readonly<Record<string, string>> = {}): number | null {
    const lines = this.text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const values = lines
      .filter((line) => wanted.every((part) => line.includes(part)))
      .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)));
    return values.length === 0 ? null : values.reduce((one, other) => one + other, 0);
  }
}
