import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, hasRole, newId, refuseFields } from '#kernel';
import { Funds } from '#funds';
import { mapConstraints } from '#platform/database';
import { Events } from '#platform/events';
import { participantsOf } from './document.js';
import { ProgrammeSignature } from './programme.entity.js';
import { missingSignatures, requireMove, type SigningParty } from './programme.rules.js';
import { ProgrammeWork } from './programme-work.service.js';
import { Programmes } from './programmes.service.js';

export interface NewSignature {
  party: SigningParty;
  /** Code of the organisation; only for a participating organisation. */
  organisation?: string;
  signatory: string;
  signedOn: Day;
}

/** Signatures under a programme document, recorded by the secretariat; with all of them it is signed. */
@Injectable()
export class Signatures {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly programmes: Programmes,
    private readonly work: ProgrammeWork,
  ) {}

  /**
   * Records one signature of an approved programme. Throws `signature-recorded-already`, `fields-wrong`,
   * `transition-not-possible`.
   */
  record(actor: Actor, fundCode: string, id: string, version: number, sent: NewSignature): Promise<void> {
    return this.work.withLocked(actor, fundCode, id, version, async (tx, programme, fund) => {
      if (!hasRole(actor, fund.id, 'secretariat')) throw new DomainError('not-allowed');
      requireMove(actor, programme, 'sign');
      const participant = (await participantsOf(tx, id)).find(({ code }) => code === sent.organisation);
      const ofParticipant = sent.party === 'participating-organisation';
      const today = this.funds.today(fund);
      refuseFields([
        ...(ofParticipant === (participant !== undefined) && (ofParticipant || !sent.organisation)
          ? []
          : [{ pointer: '/organisation', code: 'organisation-not-participant' as const }]),
        ...(sent.signedOn <= today
          ? []
          : [{ pointer: '/signedOn', code: 'day-in-future' as const, params: { today } }]),
      ]);
      const organisationId = participant?.organisationId ?? null;
      await mapConstraints({ programme_signature_once: 'signature-recorded-already' }, () =>
        tx.getRepository(ProgrammeSignature).insert({
          id: newId(),
          programmeId: id,
          party: sent.party,
          organisationId,
          signatory: sent.signatory,
          signedOn: sent.signedOn,
          fileId: null,
          recordedBy: actor.personId,
          recordedAt: this.clock.now(),
        }),
      );
      await this.work.touch(tx, actor, programme, {});
      await this.events.record(tx, actor, {
        name: 'programme.signature-recorded',
        fundId: fund.id,
        subject: { type: 'programme', id },
        payload: { code: programme.code, party: sent.party, organisationId },
      });
    });
  }

  /** The document is signed once every participant and the administrative agent have. */
  sign(actor: Actor, fundCode: string, id: string, version: number): Promise<void> {
    return this.work.withLocked(actor, fundCode, id, version, async (tx, programme) => {
      requireMove(actor, programme, 'sign');
      const recorded = await tx.getRepository(ProgrammeSignature).findBy({ programmeId: id });
      const missing = missingSignatures(programme.participantIds, recorded);
      if (missing.length > 0) {
        const codes = new Map((await participantsOf(tx, id)).map((p) => [p.organisationId, p.code]));
        const parties = missing.map((slot) => codes.get(slot.organisationId ?? '') ?? slot.party);
        const params = { count: missing.length, parties: parties.join(', ') };
        throw new DomainError('signatures-missing', { params, facts: { missing: parties } });
      }
      await this.programmes.move(tx, actor, programme, 'sign');
    });
  }
}
