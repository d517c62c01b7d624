import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { InputPipe } from './input-pipe.js';

class Label {
  @MaxLength(3)
  text: string;
}

class Body {
  @MaxLength(5)
  title: string;

  @IsOptional()
  @ArrayMaxSize(2)
  @MaxLength(3, { each: true })
  words?: string[] | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Label)
  labels?: Label[] | null;
}

class Input {
  @ValidateNested()
  @Type(() => Body)
  body: Body;
}

const pipe = new InputPipe();
const through = (
  value: unknown,
  metatype: unknown = Input,
  data: string | undefined = 'input',
  type: 'body' | 'custom' = 'body',
) => pipe.transform(value, { type, data, metatype: metatype as typeof Input });

describe('an input', () => {
  it('within its limits goes through as an instance of its class, with everything it holds', async () => {
    const given = { body: { title: 'kort', words: ['a'], labels: [{ text: 'abc' }], extra: 1 } };
    const taken = await through(given);
    expect(taken).toBeInstanceOf(Input);
    expect(taken).toEqual(given);
  });

  it.each([
    ['a field', { body: { title: 'for lang' } }, 'input.body.title'],
    ['a list', { body: { title: 'a', words: ['a', 'b', 'c'] } }, 'input.body.words'],
    ['a member of a list', { body: { title: 'a', words: ['a', 'long'] } }, 'input.body.words'],
    [
      'a nested object',
      { body: { title: 'a', labels: [{ text: 'a' }, { text: 'long' }] } },
      'input.body.labels.1.text',
    ],
  ])('is refused at %s over its limit', async (_, value, path) => {
    const refused = {
      code: 'BAD_USER_INPUT',
      inputPath: path.split('.'),
      message: expect.stringMatching(/must .*\.$/) as string,
    };
    await expect(through(value)).rejects.toMatchObject(refused);
  });

  it('may leave out what the schema lets it leave out', async () => {
    await expect(through({ body: { title: 'a', words: null, labels: null } })).resolves.toBeInstanceOf(Input);
    await expect(through({})).resolves.toBeInstanceOf(Input);
  });

  it('given as arguments has no name of its own in the path', async () => {
    await expect(pipe.transform({ title: 'for lang' }, { type: 'body', metatype: Body })).rejects.toMatchObject({
      inputPath: ['title'],
    });
  });

  it('that is no object of a class, or is the product’s own, goes through untouched', async () => {
    const actor = { title: 'for lang' };
    expect(await through(actor, Body, undefined, 'custom')).toBe(actor);
    for (const value of ['text', 7, null, undefined, true]) expect(await through(value, Body)).toBe(value);
    for (const type of [String, Object, Array]) expect(await through(actor, type)).toBe(actor);
  });
});
