import { z } from 'zod';

/** Who runs the product and answers for it, as its pages say; null where nobody has said. */
export interface OperatorSettings {
  readonly name: string | null;
  /** Where people write to who need help, or want to know or complain of something. */
  readonly email: string | null;
}

/** The settings of who runs the product, as the environment names them. */
export const operatorShape = {
  OPERATOR_NAME: z
    .string()
    .regex(/^[^\p{Cc}]{1,200}$/u, 'must be a name of at most 200 characters')
    .optional(),
  OPERATOR_EMAIL: z.email('must be an address').optional(),
};

type Given = z.infer<z.ZodObject<typeof operatorShape>>;

/** Who runs the product. */
export const operatorOf = ({ OPERATOR_NAME: name, OPERATOR_EMAIL: email }: Given): OperatorSettings => ({
  name: name ?? null,
  email: email ?? null,
});
