import { moneyText } from '#kernel';
import {
  amountSample,
  type FactsContext,
  type FactsKindOf,
  fund,
  fundSample,
  payloadText,
  read,
  withAmount,
} from './facts-reading.js';
import { dayText } from './wording.js';

/** Facts of what contributors paid, and of what they have not paid yet. */
export const contributionFacts = {
  deposit: {
    sample: { ...fundSample, ...amountSample, contributor: 'Germany', path: '/funds/MIG00/deposits/1' },
    load: async (context: FactsContext) =>
      withAmount(
        context,
        await read(
          context,
          `SELECT ${fund}, f.currency,
                  coalesce(o.name->>$2::text, d.remitter, d.bank_reference) AS contributor,
                  '/funds/' || f.code || '/deposits/' || d.id AS path
             FROM deposit d JOIN fund f ON f.id = d.fund_id
             LEFT JOIN organisation o ON o.id = d.contributor_id WHERE d.id = $1`,
        ),
      ),
  },
  instalment: {
    sample: {
      ...fundSample,
      amount: 'EUR 550,000.00',
      number: '2',
      due: '30 September 2026',
      code: 'SAA-2026-27',
      contributor: 'France',
      path: '/funds/MIG00/agreements/1',
    },
    load: async (context: FactsContext) => {
      const found = await read(
        context,
        `SELECT ${fund}, a.number AS code, o.name->>$2::text AS contributor,
                '/funds/' || f.code || '/agreements/' || a.id AS path
           FROM agreement a JOIN fund f ON f.id = a.fund_id JOIN organisation o ON o.id = a.contributor_id
          WHERE a.id = $1`,
      );
      if (!found) return null;
      const [currency = '', amount = ''] = payloadText(context, 'donorAmount').split(' ');
      return {
        ...found,
        amount: moneyText(amount, currency, context.language),
        number: payloadText(context, 'number'),
        due: dayText(payloadText(context, 'dueOn'), context.language),
      };
    },
  },
} as const satisfies Record<string, FactsKindOf>;
