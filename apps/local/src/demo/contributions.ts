import { Agreements, ExchangeRates, InKindContributions, Instalments, type NewPart, Pledges } from '#funding';
import { Funds } from '#funds';
import { formatMinor, toMinor } from '#kernel';
import { Database } from '#platform/database';
import { type DemoAgreement, type DemoDeposit, demoFund } from './content.js';
import type { Stage } from './stage.js';
import { books, on, type Step } from './timeline.js';

/** What was promised before it was paid: rates, pledges, and agreements with their schedules. */
export function contributionSteps(stage: Stage): Step[] {
  const agent = stage.actor('agent');
  const fund = () => stage.get(Funds).byCode(stage.fundCode);
  const step = (day: string, hour: number, run: () => Promise<unknown>): Step => ({
    at: on(day, hour % 24, Math.floor(hour / 24)),
    lanes: [books],
    run: async () => void (await run()),
  });
  const source = 'United Nations operational rate of exchange (illustrative)';
  return [
    ...demoFund.rates.map((rate) =>
      step(rate.validFrom, 6, async () =>
        stage.get(ExchangeRates).record(agent, await fund(), { ...rate, source }),
      ),
    ),
    ...demoFund.pledges.map(({ agreement: _, ...pledge }) =>
      step(pledge.announcedOn, 16, async () => stage.get(Pledges).record(agent, await fund(), pledge)),
    ),
    ...demoFund.agreements.map((agreement) =>
      step(agreement.signedOn, 18, async () => {
        const { contributor, signedOn, currency, amount, reference, lines } = agreement;
        return stage.get(Agreements).record(agent, await fund(), {
          ...{ contributor, signedOn, currency, amount, lines, number: reference },
          instalments: scheduleOf(agreement),
          pledges: await settledBy(stage, agreement),
        });
      }),
    ),
    ...demoFund.inKind.map((given) =>
      step(given.startsOn, 15, async () => stage.get(InKindContributions).record(agent, await fund(), given)),
    ),
    ...demoFund.agreements.flatMap(({ restDueOn }) =>
      restDueOn && restDueOn < demoFund.today
        ? [step(restDueOn, 30, () => stage.get(Instalments).tellOverdue(stage.system))]
        : [],
    ),
  ];
}

/** An instalment for each deposit, and one for what has not come yet. */
function scheduleOf({ key, currency, amount, restDueOn }: DemoAgreement) {
  const paid = depositsOf(key).map((deposit) => ({ dueOn: deposit.valueDate, amount: deposit.amount }));
  const restMinor = paid.reduce(
    (left, part) => left - toMinor(part.amount, currency),
    toMinor(amount, currency),
  );
  if (restMinor === 0n) return paid;
  return [...paid, { dueOn: restDueOn!, amount: formatMinor(restMinor, currency) }];
}

async function settledBy(stage: Stage, { key, currency, amount }: DemoAgreement) {
  const pledge = demoFund.pledges.find(({ agreement }) => agreement === key);
  if (!pledge) return [];
  const [found] = await stage
    .get(Database)
    .query<{ id: string }>('SELECT id FROM pledge WHERE number = $1', [pledge.number]);
  const settledMinor = [toMinor(pledge.amount, currency), toMinor(amount, currency)].reduce((a, b) =>
    a < b ? a : b,
  );
  return [{ pledge: found!.id, settled: formatMinor(settledMinor, currency) }];
}

function depositsOf(agreement: string): DemoDeposit[] {
  return demoFund.deposits.filter((deposit) => deposit.agreement === agreement);
}

/** What a deposit pays: its own instalment, from the lines of its agreement in their order. */
export async function partsOf(stage: Stage, deposit: DemoDeposit): Promise<NewPart[]> {
  const agreement = demoFund.agreements.find(({ key }) => key === deposit.agreement);
  if (!agreement) return [];
  const number = depositsOf(agreement.key).indexOf(deposit) + 1;
  const found = await stage.get(Database).query<{ instalment: string; line: string; open: string }>(
    `SELECT i.id AS instalment, l.id AS line, l.amount_minor - l.applied_minor AS open
       FROM agreement a JOIN instalment i ON i.agreement_id = a.id AND i.number = $2
       JOIN contribution_line l ON l.agreement_id = a.id
      WHERE a.number = $1 ORDER BY l.number`,
    [agreement.reference, number],
  );
  let leftMinor = toMinor(deposit.amount, agreement.currency);
  return found.flatMap(({ instalment, line, open }): NewPart[] => {
    const partMinor = BigInt(open) < leftMinor ? BigInt(open) : leftMinor;
    leftMinor -= partMinor;
    if (partMinor === 0n) return [];
    return [{ instalment, line, amount: formatMinor(partMinor, agreement.currency) }];
  });
}
