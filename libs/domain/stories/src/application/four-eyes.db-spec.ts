import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Role, systemActor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { STORY_INPUT, aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { StoriesModule } from '../stories.module.js';
import { ChangeReviewRules } from './change-review-rules.js';
import { ImportStories } from './import-stories.js';
import { PublishStory } from './publish-story.js';
import { ReadReviewRules } from './read-review-rules.js';
import { ReviseStory } from './revise-story.js';
import { SaveStoryPart } from './save-story-part.js';
import { SubmitStory } from './submit-story.js';
import { UnpublishStory } from './unpublish-story.js';

const SYSTEM = systemActor('test');
const FORBIDDEN_BY_RULE = {
  ok: false,
  errors: [{ code: 'CONFLICT', message: expect.stringContaining('four-eyes') as string, path: [] }],
};

describe('the four-eyes rule', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let bodies: Readonly<Record<string, string>>;
  const person = (name: string, role: Role = 'EDITOR', body: string | null = 'digdir'): Actor => ({
    ...ANONYMOUS,
    kind: 'PERSON',
    id: `person:${name}`,
    grants: [{ role, organisationId: body === null ? null : bodies[body]! }],
  });
  const publish = (who: Actor, id: string) => rooms.get(PublishStory).run(who, { id });
  const submit = async (who: Actor, id: string) => expectDone(await rooms.get(SubmitStory).run(who, { id }));
  const rules = (who: Actor, organisation: string, fourEyes: boolean) =>
    rooms.get(ChangeReviewRules).run(who, { organisation, fourEyes });

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    bodies = await layBodies(journal.database, [{ slug: 'digdir', number: '991825827' }, { slug: 'dfo' }]);
  });
  afterAll(() => journal.end());

  it('keeps whoever created, revised, saved a part of or submitted a revision from publishing it, and nobody else', async () => {
    const [anna, berit, carl, dina] = ['anna', 'berit', 'carl', 'dina'].map((name) => person(name));
    const { id, version } = await aStory(rooms).by(anna!).draft();
    expectDone(
      await rooms.get(ReviseStory).run(berit!, { id, expectedVersion: version, ...{ license: 'CC0-1.0' as const } }),
    );
    const part = { id, language: 'nb', part: 'measures', text: 'Én løsning.', basedOn: null } as const;
    expectDone(await rooms.get(SaveStoryPart).run(carl!, part));
    await submit(dina!, id);
    for (const writer of [anna, berit, carl, dina]) expect(await publish(writer!, id)).toMatchObject(FORBIDDEN_BY_RULE);
    expect(expectDone(await publish(person('erik'), id))).toMatchObject({ state: 'PUBLISHED' });
  });

  it('asks of each revision anew, and not of what was published before', async () => {
    const [anna, berit] = [person('anna'), person('berit')];
    const { id } = await aStory(rooms).by(anna).submitted();
    const { version } = expectDone(await publish(berit, id));
    expectDone(
      await rooms.get(ReviseStory).run(berit, { id, expectedVersion: version, ...{ license: 'CC0-1.0' as const } }),
    );
    await submit(berit, id);
    expect(await publish(berit, id)).toMatchObject(FORBIDDEN_BY_RULE);
    expectDone(await publish(anna, id));
    expectDone(await rooms.get(UnpublishStory).run(anna, { id }));
    expectDone(await publish(berit, id));
  });

  it('is switched off and on by an administrator of the body, for that body alone', async () => {
    const [anna, admin] = [person('anna'), person('admin', 'ADMIN')];
    const { id } = await aStory(rooms).by(anna).submitted();
    const elsewhere = person('foreign', 'EDITOR', 'dfo');
    const foreign = await aStory(rooms).by(elsewhere).submitted();
    for (const who of [anna, person('foreign', 'ADMIN', 'dfo')])
      await expect(rules(who, 'digdir', false)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(rules(ANONYMOUS, 'digdir', false)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await rules(admin, 'nobody', false)).toMatchObject({
      errors: [{ code: 'NOT_FOUND', path: ['input', 'organisation'] }],
    });
    expect(await rooms.get(ReadReviewRules).run(anna, 'digdir')).toEqual({ fourEyes: true });

    expect(expectDone(await rules(admin, '991825827', false))).toEqual({ fourEyes: false });
    expect(await rooms.get(ReadReviewRules).run(anna, 'digdir')).toEqual({ fourEyes: false });
    expect(await rooms.get(ReadReviewRules).run(elsewhere, 'digdir')).toBeNull();
    expect(await publish(elsewhere, foreign.id)).toMatchObject(FORBIDDEN_BY_RULE);
    expectDone(await publish(anna, id));

    expectDone(await rules(admin, 'digdir', true));
    const again = await aStory(rooms).by(anna).submitted();
    expect(await publish(anna, again.id)).toMatchObject(FORBIDDEN_BY_RULE);
    const told = await journal.database.readOnce<{ subject: string; actor: string }>(
      `select subject_id as subject, actor_id as actor from events where kind = 'ReviewRulesChanged'`,
    );
    expect(told).toEqual([1, 2].map(() => ({ subject: bodies['digdir'], actor: admin.id })));
  });

  it('holds for stories in nobody’s care, and neither for the product itself nor for what is imported', async () => {
    const everywhere = person('everywhere', 'EDITOR', null);
    const free = await aStory(rooms).by(everywhere).submitted();
    expect(free.managingOrganisationId).toBeNull();
    expect(await publish(everywhere, free.id)).toMatchObject(FORBIDDEN_BY_RULE);
    const own = await aStory(rooms).by(SYSTEM).submitted();
    expectDone(await publish(SYSTEM, own.id));

    const { kind, originalLanguage, texts } = STORY_INPUT;
    const row = { externalId: '1', content: { kind, originalLanguage, texts } };
    const taken = await rooms.get(ImportStories).run(everywhere, { source: 'test', rows: [row] });
    const id = taken[0]!.storyId!;
    await submit(person('other', 'EDITOR', null), id);
    expectDone(await publish(everywhere, id));
  });
});
