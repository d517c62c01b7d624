import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { badInput, isStorableText } from '#kernel';

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

/** Where in a value a text stands that cannot be kept, or null. */
const brokenText = (value: unknown, path: readonly string[]): readonly string[] | null => {
  if (typeof value === 'string') return isStorableText(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = brokenText(part, [...path, name]);
    if (found) return found;
  }
  return null;
};

const isClass = (type: unknown): type is new () => object =>
  typeof type === 'function' && ![String, Number, Boolean, Array, Object].includes(type as never);

/** What a field may leave out is the schema's to say, and the server has held the input to it already. */
const LEFT_OUT_IS_FINE = { forbidUnknownValues: false, skipMissingProperties: true };

/** Holds arguments and inputs to what can be kept, and to the limits that their classes declare. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type, data } = metadata;
    if (type === 'custom') return value;
    const broken = brokenText(value, data ? [data] : []);
    if (broken) throw badInput('A text holds a NUL character or half a surrogate pair.', ...broken);
    if (typeof value !== 'object' || value === null || !isClass(metatype)) return value;
    const instance = plainToInstance(metatype, value);
    const fault = firstFault(await validate(instance, LEFT_OUT_IS_FINE), data ? [data] : []);
    if (fault) throw badInput(`${fault.message}.`, ...fault.path);
    return instance;
  }
}
