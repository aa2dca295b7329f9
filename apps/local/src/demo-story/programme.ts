import { formatMinor, shareCap, toMinor } from '#kernel';
import { amountsText, close, decide, sit } from './committee.js';
import { indirect, programmeBudget } from './content.js';
import { figures } from './money.js';
import type { PersonName, Read } from './hands.js';
import { expectThat, type Scene } from './scene.js';
import { short, shownAmount } from './telling.js';

interface Line {
  organisation: string;
  category: string;
  amount: string;
}

function linesOf(budget: Record<string, Record<string, string>>): Line[] {
  return Object.entries(budget).flatMap(([organisation, categories]) =>
    Object.entries(categories).map(([category, amount]) => ({ organisation, category, amount })),
  );
}

/** The budget that is approved in the end: 856,000.00 for IOM and 535,000.00 for ILO. */
const agreed = linesOf({
  IOM: { ...programmeBudget.IOM, indirect_support: indirect.IOM },
  ILO: { ...programmeBudget.ILO, indirect_support: indirect.ILO },
});

/** Writes the programme; first far too large, then as large as the fund can pay. */
export async function programmeAndMoney(scene: Scene, id: string, seatIds: Record<string, string>) {
  const { fund, as, tell } = scene;
  const path = `${fund}/programmes/${id}`;
  tell.chapter('The joint programme, and a budget that the fund cannot pay');
  await as.ilo.change('PATCH', path, { summary: 'Licensing, inspection and return, on one corridor.' });
  const { availableToAllocate: available } = await figures(scene);
  await submitBudget(scene, path, tooLarge(available));
  await refusedAndDeferred(scene, id, seatIds, available);
  tell.chapter('The second decision, within what is available');
  await submitBudget(scene, path, agreed);
  return approveWithCondition(scene, id, seatIds);
}

/** The agreed budget with IOM’s contracts raised until the whole is more than the fund has. */
function tooLarge(available: string): Line[] {
  const direct = toMinor(available) + 100_000_000n;
  return agreed.map((line) => {
    if (line.organisation !== 'IOM') return line;
    if (line.category === 'contractual_services') return { ...line, amount: formatMinor(direct) };
    return line.category === 'indirect_support'
      ? { ...line, amount: formatMinor(shareCap(direct, 700)) }
      : line;
  });
}

async function submitBudget({ as, tell }: Scene, path: string, lines: Line[]): Promise<void> {
  const budget = await as.iom.change('PUT', `${path}/budget`, { lines }, path);
  tell.did(as.iom, `writes the budget by entity and UNSDG category: ${shownAmount(budget.total)} in all`);
  tell.table(
    ['Entity', 'Direct', 'Indirect', 'At most', 'Total'],
    budget.byOrganisation.map((each: Read) => [
      each.organisation,
      ...[each.direct, each.indirect, each.indirectCap, each.total].map(shownAmount),
    ]),
  );
  const submitted = await as.iom.act(path, 'submit');
  const appraised = await as.secretariat.act(path, 'appraise', {
    note: 'Sound, and ready for the committee.',
  });
  expectThat(appraised.state, 'appraised', 'the programme');
  tell.did(as.iom, 'submits the programme', submitted.stateLabel);
  tell.did(as.secretariat, 'appraises it', appraised.stateLabel);
}

/** What the committee is asked for: each entity’s budget. */
async function amountsAsked(
  { as }: Scene,
  path: string,
): Promise<{ organisation: string; amount: string }[]> {
  const { byOrganisation } = await as.secretariat.get(`${path}/budget`);
  return byOrganisation.map(({ organisation, total }: Read) => ({ organisation, amount: total }));
}

async function refusedAndDeferred(
  scene: Scene,
  id: string,
  seatIds: Record<string, string>,
  available: string,
): Promise<void> {
  const { fund, as, tell } = scene;
  const path = `${fund}/programmes/${id}`;
  const { code } = await as.secretariat.get(path);
  const sitting = await sit(scene, { kind: 'programme', id, what: code }, seatIds);
  const amounts = await amountsAsked(scene, path);
  const { version } = await as.chair.get(sitting.item);
  const body = { outcome: 'approved', amounts, textForApplicant: 'Approved.' };
  const refusal = await as.chair.refused('allocation-exceeds-available', {
    method: 'POST',
    path: `${sitting.item}/decide`,
    body,
    version,
  });
  tell.did(as.chair, `tries to approve ${amountsText(amounts)}`, `${refusal.status}: ${refusal.detail}`);
  expectThat((await as.secretariat.get(path)).state, 'appraised', 'the programme after the refusal');
  const after = await figures(scene);
  expectThat(after.availableToAllocate, available, 'what is available after the refusal');
  tell.say('Nothing happened: no decision, no reservation. Money that is not there cannot be promised.');
  const textForApplicant = 'Please come back with a budget that the fund can pay.';
  await decide(scene, sitting, { outcome: 'deferred', textForApplicant });
  await close(scene, sitting);
  const deferred = await as.secretariat.get(path);
  expectThat(deferred.state, 'deferred', 'the programme');
  tell.did(as.chair, 'defers it to a later session', deferred.stateLabel);
}

async function approveWithCondition(
  scene: Scene,
  id: string,
  seatIds: Record<string, string>,
): Promise<Read> {
  const { fund, as, tell, today } = scene;
  const path = `${fund}/programmes/${id}`;
  const { code } = await as.secretariat.get(path);
  const sitting = await sit(scene, { kind: 'programme', id, what: code }, seatIds);
  const amounts = await amountsAsked(scene, path);
  const condition = {
    text: 'Name the licensing authority of each country.',
    owner: 'IOM',
    dueOn: today,
    evidenceNeeded: 'Letters of the three ministries of labour.',
  };
  const decision = await decide(scene, sitting, {
    outcome: 'approved_with_conditions',
    amounts,
    conditions: [condition],
    textForApplicant: 'Approved; the money is reserved and moves once the condition is cleared.',
  });
  await close(scene, sitting);
  const approved = await as.iom.get(path);
  expectThat(approved.state, 'approved_with_conditions', 'the programme');
  tell.did(
    as.chair,
    `decides ${decision.code}: ${amountsText(amounts)}, with one condition`,
    approved.stateLabel,
  );
  const { items } = await as.secretariat.get(`${fund}/decisions/${decision.id}/conditions`);
  const [open] = items;
  const evidence = 'Letters of the ministries received and filed.';
  const clear = `${fund}/decisions/${decision.id}/conditions/${open.id}/clear`;
  await as.secretariat.post(clear, { evidence }, open.version);
  const cleared = await as.iom.get(path);
  expectThat(cleared.state, 'approved', 'the programme');
  tell.did(as.secretariat, `clears the condition “${short(open.text)}”`, cleared.stateLabel);
  return decision;
}

/** Everybody’s signature on the document. */
export async function signatures({ fund, as, tell, today }: Scene, id: string): Promise<void> {
  const path = `${fund}/programmes/${id}`;
  tell.chapter('Signatures and the first transfers, through three hands');
  const parties: [PersonName, object][] = [
    ['iom', { party: 'participating-organisation', organisation: 'IOM', signatory: 'Chief of Mission, IOM' }],
    ['ilo', { party: 'participating-organisation', organisation: 'ILO', signatory: 'Country Director, ILO' }],
    ['agent', { party: 'administrative-agent', signatory: 'Executive Coordinator, MPTF Office' }],
  ];
  for (const [, party] of parties) {
    await as.secretariat.act(path, 'signatures', { ...party, signedOn: today });
  }
  const signed = await as.secretariat.act(path, 'sign');
  expectThat(signed.state, 'signed', 'the programme');
  tell.did(
    as.secretariat,
    `records the signatures of ${parties.map(([name]) => name).join(', ')}`,
    signed.stateLabel,
  );
}
