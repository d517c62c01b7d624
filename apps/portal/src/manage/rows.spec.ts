import { rowsOf } from './rows.js';

describe('rows of a form', () => {
  it('put together what has the same place, and leave out what says nothing', () => {
    const form = new FormData();
    for (const [text, language] of [
      [' ki ', ''],
      ['  ', 'NB'],
      ['kunstig intelligens', 'NB'],
    ]) {
      form.append('text', text!);
      form.append('language', language!);
    }
    expect(rowsOf(form, 'text', 'language')).toEqual([
      { text: 'ki', language: '' },
      { text: 'kunstig intelligens', language: 'NB' },
    ]);
  });
});
