import { Calls } from '#concept-notes';
import { FundChanges, Funds, Targets } from '#funds';
import { addDays } from '#kernel';
import { demoFund } from './content.js';
import { addPeople } from './people.js';
import type { Stage } from './stage.js';

/** Ids of the calls by their key in the content files. */
export type CallIds = ReadonlyMap<string, string>;

/** Opens the fund with its targets and people, and writes its calls as drafts. */
export async function openFund(stage: Stage): Promise<CallIds> {
  const { code, name, purpose, currency } = demoFund;
  await stage
    .get(FundChanges)
    .create(stage.system, { code, name, purpose, currency, zone: 'America/New_York' });
  const fund = await stage.get(Funds).byCode(code);
  await addPeople(stage, fund.id);
  const admin = stage.actor('admin');
  const launch = { value: '2019-05-01', validFrom: '2019-05-01', reason: 'The first target begins' };
  await stage.get(FundChanges).set(admin, code, 'beganOn', fund.version, launch);
  for (const { from, to, amount, source } of demoFund.targets) {
    await stage.get(Targets).add(admin, code, { startsOn: from, endsOn: to, amount, source });
  }
  const calls = new Map<string, string>();
  for (const call of demoFund.calls) {
    const id = await stage.get(Calls).create(stage.actor('secretariat'), code, {
      code: `CALL-${call.key}`,
      title: call.title,
      opensAt: `${call.opensOn}T04:00:00Z`,
      closesAt: `${addDays(call.closesOn, 1)}T03:59:59Z`,
    });
    calls.set(call.key, id);
  }
  return calls;
}
