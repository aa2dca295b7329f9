import { Documents } from '#funding';
import { Funds } from '#funds';
import { toMinor } from '#kernel';
import { demoFund } from './content.js';
import { contributionSteps, partsOf } from './contributions.js';
import type { Stage } from './stage.js';
import { books, on, type Step } from './timeline.js';

/**
 * Promises and deposits as the agent entered them, and what the secretariat cost each year as the committee
 * decided it.
 */
export function moneySteps(stage: Stage): Step[] {
  const documents = stage.get(Documents);
  const agent = stage.actor('agent');
  const fund = () => stage.get(Funds).byCode(stage.fundCode);
  const deposits = demoFund.deposits.map((deposit): Step => {
    const { contributor, currency, valueDate, remitter } = deposit;
    const entry = {
      ...{ contributor, valueDate, bankReference: deposit.reference },
      amountMinor: toMinor(deposit.amount, currency),
      bankChargeMinor: toMinor(deposit.bankCharge),
      ...(currency ? { currency } : {}),
      ...(remitter ? { remitter } : {}),
    };
    return {
      at: on(valueDate, 20),
      lanes: [books],
      run: async () => {
        const parts = await partsOf(stage, deposit);
        const application = parts.length > 0 ? { application: { parts } } : {};
        await documents.recordDeposit(agent, await fund(), { ...entry, ...application });
      },
    };
  });
  const costs = demoFund.sessions.flatMap(({ otherDecisions }) =>
    otherDecisions.flatMap((decision): Step[] => {
      if (decision.type !== 'approve_direct_cost') return [];
      const entry = {
        kind: 'direct-cost' as const,
        amountMinor: toMinor(decision.amount!),
        valueDate: `${decision.from!.slice(0, 4)}-01-15`,
        bankReference: `COST-${decision.from!.slice(0, 4)}`,
        description: `Secretariat ${decision.from} – ${decision.to} (illustrative)`,
      };
      return [
        {
          at: on(entry.valueDate, 20),
          lanes: [books],
          run: async () => void (await documents.recordEntry(agent, await fund(), 'direct-cost', entry)),
        },
      ];
    }),
  );
  return [...contributionSteps(stage), ...deposits, ...costs];
}
