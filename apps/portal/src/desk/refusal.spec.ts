import { wordsIn } from '../frame/form-words.js';
import { refusalOf, unfilled } from './refusal.js';

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('what is wrong with a form', () => {
  it('stands at the field that the path of an error names', () => {
    const told = [
      { code: 'CONFLICT', message: 'x', path: [] },
      { code: 'BAD_USER_INPUT', message: 'y', path: ['input', 'names', '0', 'name'] },
      { code: 'NOT_FOUND', message: 'z', path: ['organisation'] },
    ];
    const refusal = refusalOf(form({ intent: 'add', note: ' hei ' }), told);
    expect(refusal?.errors.map(({ field }) => field)).toEqual(['', 'names.0.name', 'organisation']);
    expect(refusal).toMatchObject({ intent: 'add', values: { note: [' hei '] } });
  });

  it('is nothing where nothing was refused', () => {
    expect(refusalOf(form({}), [])).toBeNull();
    expect(unfilled(form({ name: 'Kari' }), 'name')).toBeNull();
  });

  it('is what was left empty', () => {
    expect(unfilled(form({ name: '  ' }), 'name', 'role')?.errors).toEqual([
      { field: 'name', code: 'REQUIRED', message: '' },
      { field: 'role', code: 'REQUIRED', message: '' },
    ]);
    expect(wordsIn(form({ name: ' Kari ' }), 'name')).toBe('Kari');
  });
});
