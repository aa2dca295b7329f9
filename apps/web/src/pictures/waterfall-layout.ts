/** A step of a waterfall. `sum` tells what is there at this point; it changes nothing. */
export interface WaterfallStep {
  label: string;
  /** Decimal text; what leaves has a minus. */
  amount: string;
  kind: 'start' | 'change' | 'sum';
  colour?: string;
}

export interface RunningStep extends WaterfallStep {
  from: number;
  to: number;
}

/** Where each bar begins and ends: changes hang at what was there before, sums stand on zero. */
export function runningSteps(steps: readonly WaterfallStep[]): RunningStep[] {
  let at = 0;
  return steps.map((step) => {
    const amount = Number(step.amount);
    if (step.kind !== 'change') {
      at = amount;
      return { ...step, from: 0, to: amount };
    }
    const from = at;
    at = from + amount;
    return { ...step, from, to: at };
  });
}

/** The figures of a fund's books, as the API gives them. */
export interface Standing {
  deposited: string;
  interest: string;
  otherIncome: string;
  exchangeDifferences: string;
  refunded: string;
  agentFees: string;
  bankCharges: string;
  directCosts: string;
  transferred: string;
  cashBalance: string;
  openReservations: string;
  availableToAllocate: string;
}

type ChangeName = Exclude<
  keyof Standing,
  'deposited' | 'refunded' | 'cashBalance' | 'openReservations' | 'availableToAllocate'
>;

/** A step by the name of its figure; labels are the page's affair. */
export interface NamedStep {
  name: keyof Standing;
  amount: string;
  kind: WaterfallStep['kind'];
}

const minus = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** From what was deposited to what can still be allocated; nothing is shown for what is zero. */
export function standingSteps(standing: Standing): NamedStep[] {
  const change = (name: ChangeName | 'refunded' | 'openReservations', leaves: boolean): NamedStep => {
    return { name, amount: leaves ? minus(standing[name]) : standing[name], kind: 'change' };
  };
  const steps: NamedStep[] = [
    { name: 'deposited', amount: standing.deposited, kind: 'start' },
    change('interest', false),
    change('otherIncome', false),
    change('exchangeDifferences', false),
    change('agentFees', true),
    change('directCosts', true),
    change('bankCharges', true),
    change('transferred', true),
    change('refunded', false),
    { name: 'cashBalance', amount: standing.cashBalance, kind: 'sum' },
    change('openReservations', true),
    { name: 'availableToAllocate', amount: standing.availableToAllocate, kind: 'sum' },
  ];
  return steps.filter(({ amount, kind }) => kind !== 'change' || Number(amount) !== 0);
}
