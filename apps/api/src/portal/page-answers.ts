import { hash } from 'node:crypto';
import type { PortalAnswer, PortalOperation } from './portal-program.js';

/** A question of a page, and what tells its answer from any other. */
export interface AnsweredQuestion {
  readonly operation: PortalOperation;
  readonly mark: string;
}

type Ask = (operation: PortalOperation) => Promise<PortalAnswer>;

/** What the API tells beside the data changes with each question: what the caller may still ask for. */
const BESIDE_THE_DATA = ',"extensions":{"cost":';

/** What tells the data of an answer from any other; null for one that is no whole answer. */
const markOf = ({ status, body }: PortalAnswer): string | null => {
  const end = body.lastIndexOf(BESIDE_THE_DATA);
  return status === 200 && body.startsWith('{"data":') && end > 0 ? hash('sha256', body.slice(0, end)) : null;
};

const nameOf = ({ query, variables }: PortalOperation): string => `${JSON.stringify(variables)} ${query}`;

interface Answered {
  readonly operation: PortalOperation;
  readonly answer: Promise<PortalAnswer>;
  readonly mark: Promise<string | null>;
}

/** The answers that one request for a page gets: a question that is put twice is answered once. */
export class PageAnswers {
  private readonly asked = new Map<string, Answered>();

  constructor(private readonly putToApi: Ask) {}

  readonly ask = (operation: PortalOperation): Promise<PortalAnswer> => this.answered(operation).answer;

  /** Puts questions again, and tells whether all the answers are what they were. */
  async areStill(questions: readonly AnsweredQuestion[]): Promise<boolean> {
    const marks = await Promise.all(questions.map(({ operation }) => this.answered(operation).mark));
    return marks.every((mark, place) => mark !== null && mark === questions[place]?.mark);
  }

  /** What was asked, and how it was answered; null when one of the answers was none. */
  async all(): Promise<readonly AnsweredQuestion[] | null> {
    const questions = await Promise.all(
      [...this.asked.values()].map(async ({ operation, mark }) => ({ operation, mark: await mark })),
    );
    return questions.every((one): one is AnsweredQuestion => one.mark !== null) ? questions : null;
  }

  private answered(operation: PortalOperation): Answered {
    const name = nameOf(operation);
    const before = this.asked.get(name);
    if (before) return before;
    const answer = this.putToApi(operation);
    const answered = { operation, answer, mark: answer.then(markOf, () => null) };
    this.asked.set(name, answered);
    return answered;
  }
}
