import { Refunds, Tranches, Transfers } from '#disbursements';
import { Funds } from '#funds';
import { type Day, formatMinor, toMinor } from '#kernel';
import { type BudgetLineInput, Conversion, ProgrammeWork, Signatures } from '#programmes';
import { type DemoProgramme, demoFund, portfolio } from './content.js';
import { noteId } from './notes.js';
import type { Stage } from './stage.js';
import { books, inLanes, on, type Step } from './timeline.js';

/** Programmes are numbered as notes are converted: always in the same order. */
const numbers = 'numbers of programmes';

const programmeIds = new Map<string, string>();

/** The id of the programme of a note, once it was converted. */
export function programmeId(note: string): string {
  const id = programmeIds.get(note);
  if (!id) throw new Error(`The note ${note} has no programme yet`);
  return id;
}

/** The lane of an entity's reports on a programme, or of those on the whole programme. */
export function reportLane(programme: DemoProgramme, organisation: string | null): string {
  return `${programme.note} ${organisation ?? 'as a whole'}`;
}

/** What happens to a programme comes after and before all that is reported on it. */
export function lanesOf(programme: DemoProgramme): string[] {
  const reporting = new Set(programme.reports.map(({ organisation }) => reportLane(programme, organisation)));
  return [programme.note, ...reporting];
}

/** From the endorsed note to transfers and refunds, on the days of the content files. */
export function programmeSteps(stage: Stage): Step[] {
  return demoFund.programmes.flatMap((programme) => {
    const life = new ProgrammeLife(stage, programme);
    const { approvedOn, signedOn, operationallyClosedOn } = programme;
    const steps: Step[] = [
      { at: on(approvedOn, 10, -40), lanes: [numbers], run: () => life.convert() },
      { at: on(approvedOn, 10, -20), run: () => life.submit() },
      { at: on(approvedOn, 10, -9), run: () => life.appraise() },
      { at: on(signedOn, 14), run: () => life.sign() },
      ...transferSteps(stage, programme),
    ];
    if (operationallyClosedOn) steps.push({ at: on(operationallyClosedOn, 21), run: () => life.close() });
    return inLanes(lanesOf(programme), steps);
  });
}

/** What happens to one programme before money moves. */
class ProgrammeLife {
  constructor(
    private readonly stage: Stage,
    private readonly programme: DemoProgramme,
  ) {}

  private get id(): string {
    return programmeId(this.programme.note);
  }

  async convert(): Promise<void> {
    const { stage, programme } = this;
    const note = noteId(programme.note);
    const version = await stage.version('concept_note', note);
    const id = await stage.get(Conversion).convert(stage.actor('secretariat'), stage.fundCode, note, version);
    programmeIds.set(programme.note, id);
    await stage
      .get(ProgrammeWork)
      .replaceBudget(this.convener(), stage.fundCode, id, 1, budgetOf(programme.note));
  }

  async submit(): Promise<void> {
    const { stage } = this;
    const version = await stage.version('programme', this.id);
    await stage.get(ProgrammeWork).submit(this.convener(), stage.fundCode, this.id, version);
  }

  async appraise(): Promise<void> {
    const reason = 'Budget, results and risks were reviewed; the document is ready for decision.';
    await this.decide('appraise', reason);
  }

  async close(): Promise<void> {
    await this.decide('close-operationally', 'Activities have ended.');
  }

  async sign(): Promise<void> {
    const { stage, programme } = this;
    const signatures = stage.get(Signatures);
    const secretariat = stage.actor('secretariat');
    const record = async (sent: Parameters<Signatures['record']>[4]) =>
      signatures.record(
        secretariat,
        stage.fundCode,
        this.id,
        await stage.version('programme', this.id),
        sent,
      );
    const { signedOn } = programme;
    for (const organisation of Object.keys(programme.tranches[0]!.amounts)) {
      const signatory = `Representative of ${organisation}`;
      await record({ party: 'participating-organisation', organisation, signatory, signedOn });
    }
    await record({ party: 'administrative-agent', signatory: 'Executive Coordinator', signedOn });
    await signatures.sign(secretariat, stage.fundCode, this.id, await stage.version('programme', this.id));
    const fund = await stage.get(Funds).byCode(stage.fundCode);
    const sent = programme.tranches.flatMap(({ number, amounts }) =>
      Object.entries(amounts).map(([organisation, amount]) => ({ organisation, number, amount })),
    );
    await stage.get(Tranches).set(secretariat, fund, this.id, 0, sent);
  }

  private convener() {
    const note = portfolio.find(({ key }) => key === this.programme.note)!;
    return this.stage.focalPoint(note.conveningAgency);
  }

  private async decide(verb: 'appraise' | 'close-operationally', reason: string): Promise<void> {
    const { stage } = this;
    const version = await stage.version('programme', this.id);
    const secretariat = stage.actor('secretariat');
    await stage.get(ProgrammeWork).decide(secretariat, stage.fundCode, this.id, version, verb, reason);
  }
}

const split = [
  ['staff', 34n],
  ['contractual_services', 22n],
  ['transfers_grants', 20n],
  ['travel', 8n],
  ['supplies', 6n],
  ['equipment', 6n],
] as const;

/** Each entity's direct costs by UNSDG category, the rest to general operating; and its indirect costs. */
export function budgetOf(note: string): BudgetLineInput[] {
  const { budget } = portfolio.find(({ key }) => key === note)!;
  return budget.flatMap(({ organisation, direct, indirect }) => {
    const whole = toMinor(direct);
    const parts = split.map(([category, percent]) => ({ category, minor: (whole * percent) / 100n }));
    const rest = whole - parts.reduce((sum, { minor }) => sum + minor, 0n);
    const lines = [...parts, { category: 'general_operating' as const, minor: rest }];
    return [
      ...lines.map(({ category, minor }) => ({ organisation, category, amount: formatMinor(minor) })),
      { organisation, category: 'indirect_support' as const, amount: indirect },
    ];
  });
}

function transferSteps(stage: Stage, programme: DemoProgramme): Step[] {
  const paid = programme.tranches.flatMap(({ number, transferredOn, amounts }) =>
    transferredOn
      ? Object.keys(amounts).flatMap((organisation) => {
          const transfer = new DemoTransfer(stage, programme.note, organisation, number, transferredOn);
          return [
            { at: on(transferredOn, 14, -6), run: () => transfer.request() },
            { at: on(transferredOn, 14, -3), run: () => transfer.approve() },
            { at: on(transferredOn, 16), lanes: [books], run: () => transfer.execute() },
          ];
        })
      : [],
  );
  const refunded = programme.refunds.map(({ organisation, valueDate, amount }, index) => ({
    at: on(valueDate, 17),
    lanes: [books],
    run: async () => {
      const fund = await stage.get(Funds).byCode(stage.fundCode);
      await stage.get(Refunds).record(stage.actor('agent'), fund, {
        programmeId: programmeId(programme.note),
        organisation,
        amount,
        valueDate,
        reason: 'Unspent balance returned.',
        bankReference: `REF-${programme.code}-${index + 1}`,
      });
    },
  }));
  return [...paid, ...refunded];
}

/** One tranche of one entity in three hands. */
class DemoTransfer {
  private id = '';

  constructor(
    private readonly stage: Stage,
    private readonly note: string,
    private readonly organisation: string,
    private readonly tranche: number,
    private readonly valueDate: Day,
  ) {}

  async request(): Promise<void> {
    const { organisation, tranche } = this;
    const given = { programmeId: programmeId(this.note), organisation, tranche };
    this.id = await this.transfers.request(this.stage.actor('secretariat'), await this.fund(), given);
  }

  async approve(): Promise<void> {
    await this.transfers.approve(this.stage.actor('agent.approver'), await this.fund(), this.id, 1);
  }

  async execute(): Promise<void> {
    const bankReference = `TRF-${this.note}-${this.organisation}-${this.tranche}`;
    const payment = { valueDate: this.valueDate, bankReference };
    await this.transfers.execute(this.stage.actor('agent'), await this.fund(), this.id, 2, payment);
  }

  private get transfers(): Transfers {
    return this.stage.get(Transfers);
  }

  private fund() {
    return this.stage.get(Funds).byCode(this.stage.fundCode);
  }
}
