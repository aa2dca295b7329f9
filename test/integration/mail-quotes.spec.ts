import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { factsKinds, type MailName, mails, renderMail } from '#notifications';
import { Database } from '#platform/database';
import { CommitteeWorld, fund, ok } from '../support/committee.js';
import { ifMatch } from '../support/test-api.js';

let world: CommitteeWorld;
beforeAll(async () => {
  world = await CommitteeWorld.arrange();
});
afterAll(() => world.api.close());

/** The message as the worker would make it now of the last event about the subject, in each language. */
async function messages(name: MailName, subjectId: string): Promise<string[]> {
  const { event: eventName, facts } = mails[name];
  const [event] = await world.api.database.sql<{ payload: object }>(
    `SELECT name, fund_id AS "fundId", payload, jsonb_build_object('id', subject_id) AS subject
       FROM event WHERE name = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1`,
    [eventName, subjectId],
  );
  expect(JSON.stringify(event!.payload)).not.toContain('baseline');
  return world.api.app.get(Database).transaction(async (tx) => {
    const made: string[] = [];
    for (const language of languages) {
      const found = await factsKinds[facts].load({ tx, event: event as never, language, secret: '' });
      made.push(renderMail(name, language, 'Ana', found!, 'https://tributary.test').text);
    }
    return made;
  });
}

const words = 'Name the baseline of result 2.\n\nWe read it again in June.';

describe('what was written for the applicant', () => {
  it('is quoted when a note is deferred, in its author’s words', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    await world.declare(sitting);
    await ok(world.decide(sitting, { outcome: 'deferred', textForApplicant: words, internalNote: 'Secret' }));
    const made = await messages('note-deferred', noteId);
    expect(made[0]).toContain(`The committee wrote:\n\n${words}\n\nIt may be improved`);
    for (const text of made) expect(text).toContain(words);
    expect(made.join()).not.toContain('Secret');
  });

  it('is quoted when a programme is declined', async () => {
    const id = await world.appraised();
    const sitting = await world.sitting([{ kind: 'programme', subjectId: id }]);
    await world.declare(sitting);
    await ok(world.decide(sitting, { outcome: 'declined', textForApplicant: words }));
    for (const text of await messages('programme-declined', id)) expect(text).toContain(words);
  });

  it('is quoted when a note is returned', async () => {
    const noteId = await world.screenedNote();
    await world.api.database.sql(`UPDATE concept_note SET state = 'submitted' WHERE id = $1`, [noteId]);
    const { secretariat } = world.as;
    const path = `${fund}/concept-notes/${noteId}`;
    await ok(secretariat.post(`${path}/return`, { reason: words }, ifMatch(await secretariat.get(path))));
    const made = await messages('note-returned', noteId);
    expect(made[0]).toContain(`The secretariat wrote:\n\n${words}\n\nPlease read the comments`);
    for (const text of made) expect(text).toContain(words);
  });
});
