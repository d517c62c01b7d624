import type { ApiAnswer } from './api.js';
import type { StoryWorld } from './story-world.js';

/** An expected error of a mutation. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}
/** A benefit as the schema shows it. */
export interface Benefit {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly [field: string]: unknown;
}
/** What a mutation of the ledger answered. */
export interface Outcome {
  readonly benefit: Benefit | null;
  readonly errors: readonly Fault[];
}

/** Everything that the schema tells of a benefit. */
export const BENEFIT_FIELDS = `id title description sign type valuation expectedness recipients owner status firstEffectOn points deviationReason preconditions version
  indicator { name unit direction method source frequency } baseline { value on } target { value on low high }
  money { amountNok priceYear recurrence budgetEffect } qualitySigns actions { action responsible dueOn status }
  measurements { id value measuredOn recordedAt evidence comment } baselineChanges { oldValue oldOn newValue newOn reason changedAt }
  realised { latest measuredOn gain progress }`;

/** A counted benefit, as it is put in. */
export const COUNTED = {
  title: 'Kortere ventetid',
  type: 'QUALITY',
  valuation: 'COUNTED',
  recipients: ['CITIZENS'],
  owner: 'Enhetsleder',
  indicator: { name: 'Ventetid', unit: 'dager', direction: 'DECREASE', source: 'Fagsystemet' },
  baseline: { value: 40, on: '2024-01-01' },
  target: { value: 20, on: '2025-12-31' },
  quality: { importance: 'LARGE', extent: 3 },
  actions: [{ action: 'Opplæring', responsible: 'Kari' }],
};
/** A priced benefit, as it is put in. */
export const PRICED = {
  title: 'Lavere porto',
  type: 'BUDGET',
  valuation: 'PRICED',
  recipients: ['OWN_BODY'],
  money: { amountNok: 250_000, priceYear: 2025, recurrence: 'YEARLY', budgetEffect: true },
};

/** The expected errors of an outcome, each as code and place. */
export const faults = ({ errors }: Outcome): readonly string[] =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** The benefit ledgers of a world's stories, through GraphQL. */
export class LedgerDesk {
  constructor(private readonly world: StoryWorld) {}

  /** Calls a mutation of the ledger, as nobody unless a token is given. */
  call(name: string, input: object, token?: string): Promise<ApiAnswer<Record<string, Outcome>>> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { benefit { ${BENEFIT_FIELDS} } errors { code message path } } }`;
    return this.world.api.graphql(query, { input }, token);
  }

  /** Calls it as a contributor unless a token is given; throws when the whole request is refused. */
  async outcome(name: string, input: object, token = this.world.contributor): Promise<Outcome> {
    const { data, errors } = await this.call(name, input, token);
    if (!data) throw new Error(JSON.stringify(errors));
    return data[name]!;
  }

  /** As {@link outcome} for what must succeed. */
  async done(name: string, input: object): Promise<Benefit> {
    const { benefit, errors } = await this.outcome(name, input);
    if (!benefit) throw new Error(JSON.stringify(errors));
    return benefit;
  }

  add(storyId: string, benefit: object = COUNTED): Promise<Benefit> {
    return this.done('addBenefit', { storyId, benefit });
  }

  /** A story's ledger and its sums, as one caller sees them. */
  async of(slug: string, token?: string): Promise<{ benefits: Benefit[]; benefitTotals: object[] } | null> {
    const totals = 'unit priceYear recurrence recipients count planned realised';
    const query = `query ($slug: String!) { story(slug: $slug) { benefits { ${BENEFIT_FIELDS} } benefitTotals { ${totals} } } }`;
    return (
      await this.world.api.ask<{ story: { benefits: Benefit[]; benefitTotals: object[] } | null }>(
        query,
        { slug },
        token,
      )
    ).story;
  }
}
