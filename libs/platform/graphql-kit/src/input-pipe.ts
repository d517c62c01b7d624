import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { badInput } from '#kernel';

const firstFault = (
  errors: readonly ValidationError[],
  path: readonly string[],
): { path: string[]; message: string } | null => {
  for (const error of errors) {
    const here = [...path, error.property];
    const message = Object.values(error.constraints ?? {})[0];
    if (message) return { path: here, message };
    const deeper = firstFault(error.children ?? [], here);
    if (deeper) return deeper;
  }
  return null;
};

const isClass = (type: unknown): type is new () => object =>
  typeof type === 'function' && ![String, Number, Boolean, Array, Object].includes(type as never);

/** What a field may leave out is the schema's to say, and the server has held the input to it already. */
const LEFT_OUT_IS_FINE = { forbidUnknownValues: false, skipMissingProperties: true };

/** Holds arguments and inputs to the limits that their classes declare. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type, data } = metadata;
    if (type === 'custom' || typeof value !== 'object' || value === null || !isClass(metatype)) return value;
    const instance = plainToInstance(metatype, value);
    const fault = firstFault(await validate(instance, LEFT_OUT_IS_FINE), data ? [data] : []);
    if (fault) throw badInput(`${fault.message}.`, ...fault.path);
    return instance;
  }
}
