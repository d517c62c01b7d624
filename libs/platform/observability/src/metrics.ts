import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const PREFIX = 'ildsjel_';

/** The names of a metric's labels. */
export interface MetricOptions<Label extends string> {
  readonly labels?: readonly Label[];
}

/** A gauge that is read from somewhere each time the metrics are asked for. */
export interface GaugeOptions<Label extends string> extends MetricOptions<Label> {
  /** Sets the gauge just before it is read; when it fails, the other metrics are given all the same. */
  readonly collect?: (gauge: Gauge<Label>) => Promise<void> | void;
}

/** A histogram and the upper bounds of its buckets, in seconds where it measures time. */
export interface HistogramOptions<Label extends string> extends MetricOptions<Label> {
  readonly buckets?: readonly number[];
}

/** Notes that something of a name took so many seconds. */
export type ObserveSeconds = (name: string, seconds: number) => void;

const MOST_NAMES = 200;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The figures a process tells of itself, in the format of Prometheus: those of Node, and the product's own, `ildsjel_…`. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Content type of {@link text}. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** Every metric with its value now. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** A figure that only grows, `ildsjel_<name>`. */
  counter<Label extends string = never>(
    name: string,
    help: string,
    options: MetricOptions<Label> = {},
  ): Counter<Label> {
    return new Counter({ name: PREFIX + name, help, labelNames: options.labels ?? [], registers: [this.registry] });
  }

  /** A figure that goes up and down, `ildsjel_<name>`. */
  gauge<Label extends string = never>(name: string, help: string, options: GaugeOptions<Label> = {}): Gauge<Label> {
    const { collect, labels = [] } = options;
    return new Gauge<Label>({
      name: PREFIX + name,
      help,
      labelNames: labels,
      registers: [this.registry],
      ...(collect && {
        async collect() {
          try {
            await collect(this);
          } catch {
            this.reset();
          }
        },
      }),
    });
  }

  /** How figures are spread, such as seconds taken, `ildsjel_<name>`. */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    { labels = [], buckets = SECONDS }: HistogramOptions<Label> = {},
  ): Histogram<Label> {
    return new Histogram({
      name: PREFIX + name,
      help,
      labelNames: labels,
      buckets: [...buckets],
      registers: [this.registry],
    });
  }

  /**
   * Seconds taken by things of few names, `ildsjel_<name>`; noting them is cheap enough for every statement. Names beyond
   * the first 200 are told of together as `other`.
   */
  seconds(name: string, help: string, label: string): ObserveSeconds {
    const histogram = this.histogram(name, help, { labels: [label] });
    const known = new Map<string, { observe(seconds: number): void }>();
    const childOf = (value: string): { observe(seconds: number): void } => {
      const child = histogram.labels(value);
      known.set(value, child);
      return child;
    };
    const others = histogram.labels('other');
    return (value, seconds) => {
      const child = known.get(value) ?? (known.size < MOST_NAMES ? childOf(value) : others);
      child.observe(seconds);
    };
  }
}
