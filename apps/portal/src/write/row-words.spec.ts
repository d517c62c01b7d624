import { optionField, optionsIn } from './options.js';
import { rowsIn } from './row-words.js';

const form = (...fields: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe('the rows of a form', () => {
  it('are read in their order, without those that say nothing', () => {
    const data = form(
      ['goals.2.kind', 'EFFECT'],
      ['goals.2.text', ' Kortere tid '],
      ['goals.0.kind', 'EFFECT'],
      ['goals.0.text', ' '],
      ['goals.1.kind', 'SOCIETAL'],
      ['goals.1.text', 'Tillit'],
      ['goals.x.text', 'nei'],
      ['other.0.text', 'nei'],
    );
    expect(rowsIn(data, 'goals', ['kind', 'text'], ['text'])).toEqual([
      { kind: 'SOCIETAL', text: 'Tillit' },
      { kind: 'EFFECT', text: 'Kortere tid' },
    ]);
  });
});

describe('the options of a form', () => {
  it('bring their names back, each once', () => {
    const option = { value: 'asker', label: 'Asker: kommune' };
    const data = form(
      ['OWNER', optionField(option)],
      ['OWNER', optionField(option)],
      ['OWNER', 'bare-slug'],
      ['OWNER', 'b:'],
    );
    expect(optionsIn(data, 'OWNER')).toEqual([option, { value: 'b', label: 'b' }]);
  });
});
