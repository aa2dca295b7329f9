import { firmerResults, firstDraft, letter, wholeNote } from './content.js';
import type { Read } from './hands.js';
import { expectThat, type Scene } from './scene.js';
import { short, shownAmount } from './telling.js';

/** A concept note from the first idea to eligible; answers its id. */
export async function conceptNote(scene: Scene): Promise<string> {
  const { fund, as, tell, mark } = scene;
  tell.chapter('A concept note, from an idea to a submission');
  const call = await acceptingCall(scene);
  tell.say(`The call “${call.title}” (${call.code}) takes notes until ${call.closesAt.slice(0, 10)}.`);
  const draft = await as.iom.post(`${fund}/concept-notes`, { callId: call.id, content: firstDraft(mark) });
  const path = `${fund}/concept-notes/${draft.id}`;
  tell.did(as.iom, `begins ${draft.code}, “${draft.title}”`, draft.stateLabel);
  const lacking = await as.iom.get(`${path}/readiness`);
  expectThat(lacking.ready, false, 'readiness of a bare draft');
  tell.say(
    `The form says at once everything that is still missing: ${lacking.problems.length} points, such as`,
  );
  tell.table(
    ['Field', 'What is needed'],
    [...lacking.problems]
      .sort(telling)
      .slice(0, 6)
      .map(({ pointer, message }: Read) => [pointer, short(message, 70)]),
  );
  const written = await as.iom.change('PATCH', path, { content: wholeNote(mark) });
  expectThat((await as.iom.get(`${path}/readiness`)).ready, true, 'readiness of the complete note');
  tell.did(
    as.iom,
    `completes it with ilo: ${shownAmount(written.requested)} asked for ${written.places.join(', ')}`,
  );
  const attached = await as.iom.upload(`${path}/attachments`, 'endorsement-letter', 'Letter.pdf', letter());
  tell.did(
    as.iom,
    `attaches ${attached.name} (${attached.mediaType}, SHA-256 ${attached.sha256.slice(0, 12)}…)`,
  );
  const first = await as.iom.act(path, 'submit');
  expectThat(first.state, 'submitted', 'the note');
  tell.did(as.iom, 'submits version 1', first.stateLabel);
  await returnAndResubmit(scene, path);
  await endorsedAndEligible(scene, path, attached.id);
  return draft.id;
}

/** The fund’s call that takes notes now; a new one when the last has closed. */
async function acceptingCall({ fund, as, mark }: Scene): Promise<Read> {
  const calls = `${fund}/calls`;
  const { items } = await as.iom.get(`${calls}?state=open&limit=200`);
  const accepting = items.find((each: Read) => each.accepting);
  if (accepting) return accepting;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const window = { opensAt: inDays(-1), closesAt: inDays(30) };
  const title = { en: 'Another call for concept notes' };
  const draft = await as.secretariat.post(calls, { code: `STORY-${mark}`, title, ...window });
  return as.secretariat.act(`${calls}/${draft.id}`, 'publish');
}

/** What says more than that something is missing comes first. */
function telling(a: Read, b: Read): number {
  return Number(a.code === 'field-required') - Number(b.code === 'field-required');
}

async function returnAndResubmit({ as, tell }: Scene, path: string): Promise<void> {
  const reason = 'Please say how many workers will benefit, and by when.';
  const returned = await as.secretariat.act(path, 'return', { reason });
  expectThat(returned.state, 'returned', 'the note');
  tell.did(as.secretariat, `returns it: “${reason}”`, returned.stateLabel);
  await as.iom.change('PATCH', path, { content: { expectedResults: firmerResults } });
  const again = await as.ilo.act(path, 'submit');
  expectThat(again.submittedVersion, 2, 'the submitted version');
  tell.did(as.ilo, 'submits what iom corrected, as version 2', again.stateLabel);
  const { differences } = await as.secretariat.get(`${path}/versions/1/diff/2`);
  tell.say('From version 1 to version 2, both kept unaltered:');
  tell.table(
    ['Field', 'Before', 'After'],
    differences.map(({ pointer, before, after }: Read) => [
      pointer,
      short(before, 36),
      `…${after.slice(-46)}`,
    ]),
  );
}

async function endorsedAndEligible({ as, tell, today }: Scene, path: string, attachmentId: string) {
  const endorsement = {
    kind: 'resident-coordinator',
    signatory: 'Resident Coordinator in Kenya',
    authority: 'United Nations in Kenya',
    place: 'KE',
    signedOn: today,
    attachmentId,
  };
  await as.secretariat.post(`${path}/endorsements`, endorsement);
  tell.did(as.secretariat, 'records the Resident Coordinator’s endorsement with its letter');
  const { gates } = await as.secretariat.get(`${path}/eligibility`);
  tell.say('The gates of eligibility, computed from the submitted version:');
  tell.table(
    ['Gate', 'Result', 'Because'],
    gates.map(({ label, result, note }: Read) => [short(label, 46), result, short(note, 60)]),
  );
  const judgements = gates
    .filter(({ passed }: Read) => !passed)
    .map(({ gate }: Read) => ({ gate, passed: true, reason: 'Checked by hand against the files.' }));
  const decided = await as.secretariat.act(path, 'eligibility', {
    outcome: 'eligible',
    judgements,
  });
  expectThat(decided.outcome, 'eligible', 'the eligibility');
  tell.did(as.secretariat, 'finds it eligible', decided.outcomeLabel);
}
