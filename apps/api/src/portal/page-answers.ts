import { hash } from 'node:crypto';
import { questionKey } from '../answer-cache/answer-key.js';
import { type KeptAnswer, bodyOf } from '../answer-cache/kept-answer.js';
import type { KeptAnswers } from '../answer-cache/kept-answers.js';
import { ANSWER_TYPE } from './ask-api.js';
import type { PortalAnswer, PortalOperation } from './portal-program.js';

/** A question of a page, and what tells its answer from any other. */
export interface AnsweredQuestion {
  readonly operation: PortalOperation;
  readonly mark: string;
}

/** How the questions of a page are put: to the API through its door, or, where nothing has to be made, to what it keeps. */
export interface PageAsker {
  readonly put: (operation: PortalOperation) => Promise<PortalAnswer>;
  readonly kept: Pick<KeptAnswers, 'answer'>;
  readonly address: string | undefined;
}

/** What the API tells beside the data changes with each question: what the caller may still ask for. */
const BESIDE_THE_DATA = ',"extensions":{"cost":';

/** What tells the data of an answer from any other; null for one that is no whole answer. */
const markOf = ({ status, body }: PortalAnswer): string | null => {
  const end = body.lastIndexOf(BESIDE_THE_DATA);
  return status === 200 && body.startsWith('{"data":') && end > 0 ? hash('sha256', body.slice(0, end)) : null;
};

const marks = new WeakMap<KeptAnswer, string>();

/** The same of a kept answer, which is looked at once. */
const markOfKept = (kept: KeptAnswer): string => {
  const mark = marks.get(kept) ?? hash('sha256', kept.head);
  marks.set(kept, mark);
  return mark;
};

const nameOf = ({ query, variables }: PortalOperation): string => `${JSON.stringify(variables)} ${query}`;

interface Answered {
  readonly operation: PortalOperation;
  readonly answer: () => Promise<PortalAnswer>;
  readonly mark: Promise<string | null>;
}

/** The answers that one request for a page gets: a question that is put twice is answered once. */
export class PageAnswers {
  private readonly asked = new Map<string, Answered>();

  constructor(private readonly asker: PageAsker) {}

  readonly ask = async (operation: PortalOperation): Promise<PortalAnswer> => {
    const name = nameOf(operation);
    const answered = this.asked.get(name) ?? this.put(operation);
    this.asked.set(name, answered);
    return answered.answer();
  };

  /** Puts questions again, and tells whether all the answers are what they were. */
  async areStill(questions: readonly AnsweredQuestion[]): Promise<boolean> {
    const marksNow = await Promise.all(questions.map(({ operation }) => this.again(operation)));
    return marksNow.every((mark, place) => mark !== null && mark === questions[place]?.mark);
  }

  /** What was asked, and how it was answered; null when one of the answers was none. */
  async all(): Promise<readonly AnsweredQuestion[] | null> {
    const questions = await Promise.all(
      [...this.asked.values()].map(async ({ operation, mark }) => ({ operation, mark: await mark })),
    );
    return questions.every((one): one is AnsweredQuestion => one.mark !== null) ? questions : null;
  }

  private async again(operation: PortalOperation): Promise<string | null> {
    const { kept, address } = this.asker;
    const key = questionKey(ANSWER_TYPE, operation);
    const given = key === null ? null : await kept.answer(key, address);
    const answered = given && 'kept' in given ? this.given(operation, given.kept, given.told) : this.put(operation);
    this.asked.set(nameOf(operation), answered);
    return answered.mark;
  }

  private given(operation: PortalOperation, kept: KeptAnswer, told: object): Answered {
    const answer = async (): Promise<PortalAnswer> => ({
      status: 200,
      body: bodyOf(kept, told).toString(),
      retryAfter: undefined,
    });
    return { operation, answer, mark: Promise.resolve(markOfKept(kept)) };
  }

  private put(operation: PortalOperation): Answered {
    const answer = this.asker.put(operation);
    return { operation, answer: () => answer, mark: answer.then(markOf, () => null) };
  }
}
