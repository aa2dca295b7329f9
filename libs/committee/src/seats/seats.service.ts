import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, type FieldError, newId, refuseFields } from '#kernel';
import { Funds } from '#funds';
import { Database, lockRow, mapConstraints, row } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { requireRole, seatKeepers } from '../committee.rules.js';
import { Seat } from './seat.entity.js';
import type { Constituency } from './seat.rules.js';

export interface NewSeat {
  constituency: Constituency;
  /** Code of the organisation or government that the seat belongs to. */
  organisation?: string;
  personId: string;
  voting: boolean;
  validFrom: Day;
  validTo?: Day;
}

/** Seats of the steering committee. A rotation ends one seat and begins another. */
@Injectable()
export class Seats {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /** Gives a person a seat; returns its id. Throws `fields-wrong`, `seat-taken`. */
  async add(actor: Actor, fundCode: string, given: NewSeat): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    requireRole(actor, fund.id, ...seatKeepers);
    const id = newId();
    return this.database.transaction(async (tx) => {
      const named = await row<{ organisationId: string | null; person: boolean }>(
        tx,
        `SELECT (SELECT id FROM organisation WHERE code = $1) AS "organisationId",
                EXISTS (SELECT 1 FROM person WHERE id = $2 AND active) AS person`,
        [given.organisation ?? null, given.personId],
      );
      refuseFields(seatErrors(given, named!));
      const seat = { constituency: given.constituency, personId: given.personId, voting: given.voting };
      const period = { validFrom: given.validFrom, validTo: given.validTo ?? null };
      const organisationId = named!.organisationId;
      await mapConstraints({ seat_person_once: 'seat-taken' }, () =>
        tx
          .getRepository(Seat)
          .insert({ id, fundId: fund.id, organisationId, ...seat, ...period, version: 1 }),
      );
      await this.events.record(tx, actor, {
        name: 'seat.changed',
        fundId: fund.id,
        subject: { type: 'seat', id },
        payload: { constituency: given.constituency },
      });
      return id;
    });
  }

  /** Sets the last day of a seat. Throws `not-found`, `version-stale`, `fields-wrong`, `seat-taken`. */
  async end(actor: Actor, fundCode: string, id: string, version: number, validTo: Day | null): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    requireRole(actor, fund.id, ...seatKeepers);
    await this.database.transaction(async (tx) => {
      const seat = await lockRow(tx, Seat, { id, fundId: fund.id });
      if (!seat) throw new DomainError('not-found');
      await requireVersion(tx, seat, version, { type: 'seat', id }, actor);
      if (validTo !== null && validTo < seat.validFrom) {
        refuseFields([{ pointer: '/validTo', code: 'end-before-start' }]);
      }
      await mapConstraints({ seat_person_once: 'seat-taken' }, () =>
        tx.getRepository(Seat).update({ id }, { validTo, version: seat.version + 1 }),
      );
      await this.events.record(tx, actor, {
        name: 'seat.changed',
        fundId: fund.id,
        subject: { type: 'seat', id },
        payload: { constituency: seat.constituency },
      });
    });
  }
}

function seatErrors(given: NewSeat, named: { organisationId: string | null; person: boolean }): FieldError[] {
  const errors: FieldError[] = [];
  if (given.organisation && !named.organisationId) {
    const params = { organisation: given.organisation };
    errors.push({ pointer: '/organisation', code: 'seat-organisation-unknown', params });
  }
  if (!named.person) errors.push({ pointer: '/personId', code: 'person-unknown' });
  if (given.validTo && given.validTo < given.validFrom)
    errors.push({ pointer: '/validTo', code: 'end-before-start' });
  return errors;
}
