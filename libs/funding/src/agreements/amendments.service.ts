import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  type Day,
  DomainError,
  formatMinor,
  newId,
  refuseFields,
  sumMinor,
} from '#kernel';
import { type Fund } from '#funds';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { requireAgent } from '../documents/documents.rules.js';
import type { EarmarkState } from '../earmarks/earmark-state.js';
import { type BrokenPromise, Earmarks } from '../earmarks/earmarks.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { converted } from '../rates/rates.rules.js';
import { AgreementGround } from './agreements.service.js';
import { type LockedAgreement, lockAgreement } from './agreement-rows.js';
import { floorErrors } from './floors.rules.js';
import { type Amendment, amended, type NewTerms, type Terms } from './amendments.rules.js';

/** Changes of signed agreements, each with its day and reason; what was before stays known. */
@Injectable()
export class Amendments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
    private readonly ground: AgreementGround,
  ) {}

  /**
   * Amends an active agreement: amount, lines with earmarks, schedule; valued at the rate of its signature.
   * The fund is matched anew; a change that leaves less for what is allocated is refused in words, with the
   * least that has to stay of each line (ADR 0180, 0184).
   * Throws `not-found`, `version-stale`, `agreement-over`, `fields-wrong`, `amendment-unmatched`.
   */
  async amend(
    actor: Actor,
    fund: Fund,
    agreement: { id: string; version: number },
    given: Amendment,
  ): Promise<void> {
    requireAgent(actor, fund.id);
    const codes = await this.ground.codes(fund);
    await this.database.transaction(async (tx) => {
      const { today } = await this.ledger.lock(tx, fund.id);
      const found = await lockAgreement(tx, fund, agreement.id);
      const subject = { type: 'agreement', id: agreement.id };
      await requireVersion(tx, found, agreement.version, subject, actor);
      if (found.state !== 'active') {
        throw new DomainError('agreement-over', { params: { state: found.state } });
      }
      const was = await termsOf(tx, found);
      const { terms, errors } = amended(was, given, { today, ...codes });
      refuseFields(errors);
      const before = await this.earmarks.standing(tx, fund.id);
      const number = await this.write(tx, actor, fund, found, given, terms);
      const broken = await this.earmarks.followPromise(tx, actor, fund.id, before);
      if (broken) throw refusal(was, terms, broken, before);
      const { contributorId, currency } = found;
      await this.events.record(tx, actor, {
        name: 'agreement.amended',
        fundId: fund.id,
        subject,
        payload: {
          ...{ contributorId, number, amendedOn: given.amendedOn },
          donorAmount: `${currency} ${formatMinor(terms.amountMinor, currency)}`,
        },
      });
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    agreement: LockedAgreement,
    { amendedOn, reason }: Amendment,
    terms: NewTerms,
  ): Promise<number> {
    const valueMinor = converted(terms.amountMinor, agreement.currency, agreement.rate, fund.currency);
    const lines = terms.lines.map(({ id = newId(), amountMinor, areas, places }) => ({
      ...{ id, amount_minor: String(amountMinor), areas, places },
    }));
    const instalments = terms.instalments.map(({ id = newId(), amountMinor, dueOn }) => ({
      ...{ id, amount_minor: String(amountMinor), due_on: dueOn },
    }));
    const done = await row<{ number: number }>(
      tx,
      'SELECT amend_agreement($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS number',
      [
        ...[agreement.id, newId(), amendedOn, reason.trim(), terms.amountMinor, valueMinor],
        ...[JSON.stringify(lines), JSON.stringify(instalments), actor.personId, this.clock.now()],
      ],
    );
    return done!.number;
  }
}

/** What was to come is told per line, so that the amendment can be made as far as it goes. */
function refusal(was: Terms, terms: NewTerms, broken: BrokenPromise, before: EarmarkState): DomainError {
  const { least, missing, words, lines } = broken;
  const own = before.sources.filter(({ id }) => was.lines.some((line) => line.id === id));
  const expectedMinor = sumMinor(own.map((source) => source.expectedMinor));
  return new DomainError('amendment-unmatched', {
    params: { words, missing },
    errors: floorErrors(was, terms, { least, missing, expectedMinor }),
    facts: { limit: 'earmark', missing, words, lines },
  });
}

/** An agreement as it is, with what was received of each part; parts that were taken out are not of it. */
async function termsOf(tx: Tx, agreement: LockedAgreement): Promise<Terms> {
  const lines = await rows<Terms['lines'][number] & Record<'amount' | 'applied', string>>(
    tx,
    `SELECT id, number, amount_minor AS amount, applied_minor AS applied, has_receipts AS "hasReceipts",
            areas, places
       FROM line_terms($1) ORDER BY number`,
    [agreement.id],
  );
  const instalments = await rows<Terms['instalments'][number] & Record<'amount' | 'settled', string>>(
    tx,
    `SELECT id, number, due_on AS "dueOn", amount_minor AS amount, paid_minor + short_minor AS settled
       FROM instalment WHERE agreement_id = $1 AND amount_minor > 0 ORDER BY number`,
    [agreement.id],
  );
  const last = await row<{ day: Day | null }>(
    tx,
    'SELECT max(amended_on) AS day FROM agreement_amendment WHERE agreement_id = $1',
    [agreement.id],
  );
  const { currency, signedOn, amount } = agreement;
  return {
    ...{ currency, signedOn, amountMinor: BigInt(amount), lastAmendedOn: last!.day },
    lines: lines.map((line) => ({
      ...line,
      amountMinor: BigInt(line.amount),
      appliedMinor: BigInt(line.applied),
    })),
    instalments: instalments.map((term) => ({
      ...term,
      amountMinor: BigInt(term.amount),
      settledMinor: BigInt(term.settled),
    })),
  };
}
