import { tranches } from './content.js';
import { expectThat, type Scene } from './scene.js';
import { shownAmount } from './telling.js';

/** Lays out the tranches and pays the first of each entity, by three people. */
export async function transfers(scene: Scene, programmeId: string): Promise<void> {
  const { fund, as, tell } = scene;
  const matrix = `${fund}/programmes/${programmeId}/tranches`;
  const planned = await as.secretariat.change('PUT', matrix, { tranches });
  expectThat(planned.complete, true, 'whether the tranches add up to each budget');
  tell.did(as.secretariat, 'lays out the tranches, entity × number, adding up to each budget');
  for (const organisation of ['IOM', 'ILO']) await pay(scene, programmeId, organisation);
  const programme = await as.iom.get(`${fund}/programmes/${programmeId}`);
  expectThat(programme.state, 'active', 'the programme');
  const { startsOn, endsOn, stateLabel } = programme;
  tell.say(`The first transfer starts the programme, from ${startsOn} to ${endsOn} → ${stateLabel}`);
}

async function pay({ fund, as, tell, mark, today }: Scene, programmeId: string, organisation: string) {
  const asked = { programmeId, organisation, tranche: 1 };
  const requested = await as.secretariat.post(`${fund}/transfers`, asked);
  const path = `${fund}/transfers/${requested.id}`;
  const amount = shownAmount(requested.amount);
  tell.did(as.secretariat, `requests tranche 1 of ${organisation}, ${amount}`, requested.stateLabel);
  const forbidden = { method: 'POST', path: `${path}/approve`, body: {}, version: requested.version };
  await as.secretariat.refused('not-allowed', forbidden);
  const approved = await as['agent.approver'].act(path, 'approve');
  tell.did(as['agent.approver'], 'approves it (who requested it cannot)', approved.stateLabel);
  const payment = { valueDate: today, bankReference: `STORY-${mark}-${organisation}` };
  const executed = await as.agent.act(path, 'execute', payment);
  expectThat(executed.state, 'executed', 'the transfer');
  tell.did(
    as.agent,
    `pays ${amount} to ${organisation}, bank reference ${payment.bankReference}`,
    executed.stateLabel,
  );
}
