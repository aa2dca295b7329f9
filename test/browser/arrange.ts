import { decide, seats, sit } from '../../apps/local/src/demo-story/committee.js';
import type { Read } from '../../apps/local/src/demo-story/hands.js';
import { openScene, type Scene } from '../../apps/local/src/demo-story/scene.js';
import type { Site } from '../support/site.js';

const perOrganisation = { direct: '100000.00', indirect: '7000.00', total: '107000.00' };

/** Everybody of the demonstration signed in, to bring records where a journey begins. */
export function sceneOf(site: Site): Promise<Scene> {
  return openScene(site.api.address, () => undefined);
}

/** A programme of an endorsed note that IOM convenes (`MIG00-CN-0015`), in preparation. */
export async function prepared({ as, fund }: Scene, note: string): Promise<Read> {
  const { items } = await as.secretariat.get(`${fund}/concept-notes?state=endorsed&limit=200`);
  const found = items.find(({ code }: Read) => code === note);
  return as.secretariat.act(`${fund}/concept-notes/${found.id}`, 'convert');
}

/** The programme of an endorsed note, with 107,000.00 for each organisation, ready for the committee. */
export async function appraised(scene: Scene, note: string): Promise<Read> {
  const { as, fund } = scene;
  const programme = await prepared(scene, note);
  const path = `${fund}/programmes/${programme.id}`;
  await as.iom.change('PATCH', path, { summary: 'Recruitment without fees.' });
  const lines = programme.organisations.flatMap((organisation: string) => [
    { organisation, category: 'staff', amount: perOrganisation.direct },
    { organisation, category: 'indirect_support', amount: perOrganisation.indirect },
  ]);
  await as.iom.change('PUT', `${path}/budget`, { lines }, path);
  await as.iom.act(path, 'submit');
  return as.secretariat.act(path, 'appraise', { note: 'Sound.' });
}

/** The programme of an endorsed note, approved: its money is reserved. */
export async function approved(scene: Scene, note: string): Promise<Read> {
  const { as, fund } = scene;
  const { id, code, organisations } = await appraised(scene, note);
  const sitting = await sit(scene, { kind: 'programme', id, what: code }, await seats(scene));
  const amounts = organisations.map((organisation: string) => ({
    organisation,
    amount: perOrganisation.total,
  }));
  await decide(scene, sitting, { outcome: 'approved', amounts, textForApplicant: 'Approved.' });
  return as.secretariat.get(`${fund}/programmes/${id}`);
}

/** The programme of an endorsed note, signed by all, each with two tranches. */
export async function signed(scene: Scene, note: string): Promise<Read> {
  const { as, fund, today } = scene;
  const { id, organisations } = await approved(scene, note);
  const path = `${fund}/programmes/${id}`;
  const parties = [
    ...organisations.map((organisation: string) => ({ party: 'participating-organisation', organisation })),
    { party: 'administrative-agent' },
  ];
  for (const party of parties) {
    await as.secretariat.act(path, 'signatures', { ...party, signatory: 'A. Person', signedOn: today });
  }
  await as.secretariat.act(path, 'sign');
  const tranches = organisations.flatMap((organisation: string) => [
    { organisation, number: 1, amount: '60000.00' },
    { organisation, number: 2, amount: '47000.00' },
  ]);
  await as.secretariat.change('PUT', `${path}/tranches`, { tranches });
  return as.secretariat.get(path);
}
