import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, type Language, moneyText, type Params } from '#kernel';
import { ConceptNotes } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database, row } from '#platform/database';
import { render } from '#platform/texts';
import { screeningTexts } from '../texts/texts.js';
import {
  computeGates,
  type EligibilityOutcome,
  type Gate,
  type GateResult,
  type JudgedGate,
  judgeGates,
} from './eligibility.rules.js';
import { GateFactsReader } from './gate-facts.js';

export interface GateRecord {
  gate: Gate;
  label: string;
  result: GateResult;
  /** What the result rests on, in the reader's language. */
  note: string;
  judgement: { passed: boolean; reason: string } | null;
  passed: boolean | null;
}

/** Gates of the latest submitted version: computed now, or as they stood when the outcome was decided. */
export interface EligibilityRecord {
  noteId: string;
  noteCode: string;
  versionNumber: number;
  gates: GateRecord[];
  outcome: EligibilityOutcome | null;
  outcomeLabel: string | null;
  reason: string | null;
  decidedAt: Date | null;
  /** Told to those who judge notes, not to authors. */
  decidedBy: string | null;
  digest: string | null;
  /** The note's. */
  version: number;
}

interface Found {
  code: string;
  version: number;
  zone: string;
  gates: JudgedGate[] | null;
  outcome: EligibilityOutcome | null;
  reason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  digest: string | null;
}

@Injectable()
export class EligibilityQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly gates: GateFactsReader,
  ) {}

  /** Throws `not-found` for a note that the actor may not see, or that was never submitted. */
  async one(actor: Actor, fundCode: string, noteId: string): Promise<EligibilityRecord> {
    const fund = await this.funds.byCode(fundCode);
    const { view, facts } = await this.notes.view(actor, fund.id, noteId);
    const found = await this.find(noteId);
    if (!found || facts.submittedVersion === null) throw new DomainError('not-found');
    const gates = found.gates ?? (await this.computed(fund, noteId));
    const { language } = actor;
    return {
      noteId,
      noteCode: found.code,
      versionNumber: facts.submittedVersion,
      gates: gates.map((gate) => shownGate(gate, { language, zone: found.zone, currency: fund.currency })),
      outcome: found.outcome,
      outcomeLabel: found.outcome && screeningTexts[language].outcomes[found.outcome],
      reason: found.reason,
      decidedAt: found.decidedAt,
      decidedBy: view === 'staff' ? found.decidedBy : null,
      digest: found.digest,
      version: found.version,
    };
  }

  private find(noteId: string): Promise<Found | null> {
    return row<Found>(
      this.database.source.manager,
      `SELECT n.code, n.version, c.zone, e.gates, e.outcome, e.reason, e.decided_at AS "decidedAt",
              p.full_name AS "decidedBy", e.digest
         FROM concept_note n JOIN call c ON c.id = n.call_id
         LEFT JOIN eligibility_check e ON e.note_id = n.id AND e.version_number = n.submitted_version
         LEFT JOIN person p ON p.id = e.decided_by
        WHERE n.id = $1`,
      [noteId],
    );
  }

  private async computed(fund: Fund, noteId: string): Promise<JudgedGate[]> {
    const { facts } = await this.gates.read(this.database.source.manager, fund, noteId);
    return judgeGates(computeGates(facts), []);
  }
}

interface Manner {
  language: Language;
  zone: string;
  currency: string;
}

function shownGate({ gate, result, params, judgement, passed }: JudgedGate, manner: Manner): GateRecord {
  const texts = screeningTexts[manner.language].gates[gate];
  const note = render(texts[result], manner.language, readable(params, manner));
  return { gate, label: texts.label, result, note, judgement, passed };
}

/** Figures as people read them: instants in the call's zone, amounts in the fund's currency. */
function readable(params: Params, { language, zone, currency }: Manner): Params {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const amount = (value: unknown) =>
    /^\d+$/.test(String(value)) ? moneyText(formatMinor(String(value), currency), currency, language) : value;
  return Object.fromEntries(
    Object.entries({ ...params, currency }).map(([key, value]) => {
      if (key === 'submitted' || key === 'closes') return [key, format.format(new Date(value))];
      return [key, key === 'requested' || key === 'limit' ? amount(value) : value];
    }),
  ) as Params;
}
