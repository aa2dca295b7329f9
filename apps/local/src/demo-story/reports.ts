import { forgotten, spent } from './content.js';
import type { Read } from './hands.js';
import { expectThat, type Scene, until } from './scene.js';
import { shownAmount } from './telling.js';

/** The financial report of ILO: submitted, returned, submitted again, accepted; its expenditure is posted. */
export async function report(scene: Scene, programmeId: string): Promise<string> {
  const { fund, as, tell } = scene;
  tell.chapter('A report, returned once and accepted; its expenditure is posted');
  const due = await until(
    () => as.ilo.get(`${fund}/obligations?programme=${programmeId}`),
    ({ items }) => items.length >= 3,
    'the reporting calendar of the programme',
  );
  tell.say('The worker has written the reporting calendar of the programme by the fund’s rules:');
  tell.table(
    ['Report', 'Owed by', 'Period', 'Due'],
    due.items.map((each: Read) => [
      each.typeLabel,
      each.organisation,
      `${each.periodStart} – ${each.periodEnd}`,
      each.dueOn,
    ]),
  );
  const owed = due.items.find(
    (each: Read) => each.type === 'annual-financial' && each.organisation === 'ILO',
  );
  const draft = await as.ilo.post(`${fund}/reports`, { obligationId: owed?.id });
  const path = `${fund}/reports/${draft.id}`;
  await fill(scene, path, { ...spent, travel: '0.00' });
  const submitted = await as.ilo.act(path, 'submit');
  tell.did(as.ilo, `reports ${shownAmount(submitted.financial.totals.actual)} spent`, submitted.stateLabel);
  const reason = 'The travel of the inspectors is missing.';
  const returned = await as.agent.act(path, 'return', { reason });
  expectThat(returned.state, 'returned', 'the report');
  tell.did(as.agent, `returns it: “${reason}”`, returned.stateLabel);
  await fill(scene, path, forgotten);
  const again = await as.ilo.act(path, 'submit');
  tell.did(as.ilo, `adds it: ${shownAmount(again.financial.totals.actual)} in all`, again.stateLabel);
  const accepted = await as.agent.act(path, 'accept');
  expectThat(accepted.state, 'accepted', 'the report');
  tell.did(as.agent, 'accepts the report and with it the expenditure', accepted.stateLabel);
  return draft.id;
}

/** Saves these amounts; categories that were never told become zero. */
async function fill({ as }: Scene, path: string, amounts: Record<string, string>): Promise<void> {
  const { financial } = await as.ilo.get(path);
  const expenditure = financial.lines.map(({ category, actual }: Read) => ({
    category,
    amount: amounts[category] ?? actual ?? '0.00',
  }));
  await as.ilo.change('PATCH', path, { financial: { expenditure } });
}
