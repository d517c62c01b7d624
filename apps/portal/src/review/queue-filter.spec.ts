import { filterOf, readQuestion } from './queue-filter.js';

describe('what an address asks of the review queue', () => {
  it('is what waits where it says nothing, or nothing that is known', () => {
    for (const search of ['', '?assignee=somebody&state=NONE&overdue=1']) {
      const question = readQuestion(new URLSearchParams(search));
      expect(filterOf(question, 'me', null)).toEqual({ states: ['WAITING'] });
    }
  });

  it('is narrowed by each of its words', () => {
    const question = readQuestion(
      new URLSearchParams('body= Asker &assignee=me&overdue=yes&state=SCHEDULED&after=here'),
    );
    expect(question).toMatchObject({ body: 'Asker', after: 'here' });
    expect(filterOf(question, 'me', 'asker')).toEqual({
      states: ['SCHEDULED'],
      organisations: ['asker'],
      isOverdue: true,
      assignee: 'me',
    });
    expect(filterOf({ ...question, assignee: 'none' }, 'me', null)).toMatchObject({ isAssigned: false });
  });
});
