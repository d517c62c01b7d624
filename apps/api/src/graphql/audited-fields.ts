import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Failure, type UserError } from '#kernel';
import type { Attempts, RefusedAttempt } from '#platform/audit';
import { doing } from '#platform/database';
import { type GraphqlContext, readGlobalId } from '#platform/graphql-kit';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const subjectIn = (input: Fields): string | null => {
  const ids = Object.values(input).map((value) => (typeof value === 'string' ? readGlobalId(value) : null));
  return ids.find((id) => id !== null)?.id ?? null;
};

const faultsOf = (payload: unknown): readonly UserError[] =>
  isFields(payload) && Array.isArray(payload['errors']) ? (payload['errors'] as readonly UserError[]) : [];

const outcomeOf = ({ code }: Failure): RefusedAttempt['outcome'] | null => {
  if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') return code;
  return code === 'INTERNAL' || code === 'UNAVAILABLE' ? null : 'REFUSED';
};

const shown = ({
  code,
  path,
}: Pick<UserError, 'path'> & { readonly code: string }): RefusedAttempt['faults'][number] => ({
  code,
  path,
});

/**
 * Names each change to the audit trail while it is made, and takes down those that are refused: with expected errors, or for
 * want of the right, which is taken down of questions too.
 */
export const auditedFields = (schema: GraphQLSchema, attempts: Attempts): void => {
  const refusedBy = async (error: unknown, actor: GraphqlContext['actor'], subject: string | null): Promise<void> => {
    if (!(error instanceof Failure)) return;
    const outcome = outcomeOf(error);
    if (outcome === null) return;
    await attempts.refused(actor, { outcome, subject, faults: [shown({ code: error.code, path: error.inputPath })] });
  };
  const audit = (type: GraphQLObjectType, isChange: boolean): void => {
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, args: Fields, context: GraphqlContext, info): unknown => {
        const input = isFields(args['input']) ? args['input'] : {};
        const noted = async (result: Promise<unknown>): Promise<unknown> => {
          try {
            const payload = await result;
            const faults = isChange ? faultsOf(payload) : [];
            if (faults.length > 0) {
              const attempt = { outcome: 'REFUSED' as const, subject: subjectIn(input), faults: faults.map(shown) };
              await attempts.refused(context.actor, attempt);
            }
            return payload;
          } catch (error) {
            const isOfConcern = isChange || (error instanceof Failure && outcomeOf(error) !== 'REFUSED');
            if (isOfConcern) await refusedBy(error, context.actor, subjectIn(input));
            throw error;
          }
        };
        const work = (): unknown => {
          const result: unknown = resolve(source, args, context, info);
          return result instanceof Promise ? noted(result) : result;
        };
        return isChange ? doing({ name: field.name, fields: Object.keys(input).toSorted() }, work) : work();
      };
    }
  };
  const [changes, questions] = [schema.getMutationType(), schema.getQueryType()];
  if (changes) audit(changes, true);
  if (questions) audit(questions, false);
};
