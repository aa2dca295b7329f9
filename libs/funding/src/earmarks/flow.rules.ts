/** A set of small numbers as bits of words. */
export type Bits = Uint32Array;

/** An empty set of numbers below `size`. */
export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >> 5);
}

/** Puts a number into the set. */
export function setBit(bits: Bits, index: number): void {
  bits[index >> 5]! |= 1 << (index & 31);
}

/** Whether the number is in the set. */
export function hasBit(bits: Bits, index: number): boolean {
  return ((bits[index >> 5]! >>> (index & 31)) & 1) === 1;
}

/**
 * A largest flow from givers to takers, grown giver by giver: what an earlier giver gives never shrinks
 * again, only whom it gives to may change. So givers pushed in an order give as much as the order allows
 * (ADR 0165).
 */
export class Flow {
  /** Per taker: what it gets from which giver. */
  readonly got: Map<number, bigint>[];
  /** Per taker: what it still lacks. */
  readonly lacks: bigint[];
  /** Takers that lack something, and those that no path leads from to one of them any more. */
  private readonly lacking: Bits;
  private readonly dead: Bits;
  private readonly viaGiver: Int32Array;
  private readonly viaTaker: Int32Array;

  /** `eligible[giver]` holds the takers that the giver may give to. */
  constructor(
    private readonly eligible: readonly Bits[],
    amounts: readonly bigint[],
  ) {
    this.lacks = [...amounts];
    this.got = amounts.map(() => new Map());
    this.lacking = noBits(amounts.length);
    this.dead = noBits(amounts.length);
    this.viaGiver = new Int32Array(amounts.length);
    this.viaTaker = new Int32Array(eligible.length);
    for (const [taker, amount] of amounts.entries()) if (amount > 0n) setBit(this.lacking, taker);
  }

  /** Lets a giver give as much as it can of an amount; returns how much that is. */
  push(giver: number, amount: bigint): bigint {
    let left = amount;
    while (left > 0n) {
      const taker = this.search(giver);
      if (taker === null) break;
      left -= this.shift(giver, taker, left);
    }
    return amount - left;
  }

  /** A taker that lacks and can be reached, walking back over what takers got; breadth first. */
  private search(start: number): number | null {
    const open = this.dead.map((word) => ~word);
    this.viaTaker.fill(-1);
    const queue = [start];
    for (const giver of queue) {
      const takers = this.eligible[giver]!;
      for (let word = 0; word < takers.length; word += 1) {
        let bits = (takers[word]! & open[word]!) >>> 0;
        const found = (bits & this.lacking[word]!) >>> 0;
        if (found !== 0) {
          const taker = word * 32 + lowestBit(found);
          this.viaGiver[taker] = giver;
          return taker;
        }
        open[word]! &= ~bits;
        for (; bits !== 0; bits = (bits & (bits - 1)) >>> 0) {
          const taker = word * 32 + lowestBit(bits);
          this.viaGiver[taker] = giver;
          for (const other of this.got[taker]!.keys()) {
            if (other === start || this.viaTaker[other] !== -1) continue;
            this.viaTaker[other] = taker;
            queue.push(other);
          }
        }
      }
    }
    // Whatever was walked leads nowhere, and no later push can change that.
    for (let word = 0; word < open.length; word += 1) this.dead[word] = ~open[word]!;
    return null;
  }

  /** Moves what fits along the found way and returns how much that was. */
  private shift(start: number, end: number, most: bigint): bigint {
    let amount = smaller(most, this.lacks[end]!);
    for (let giver = this.viaGiver[end]!; giver !== start;) {
      const taker = this.viaTaker[giver]!;
      amount = smaller(amount, this.got[taker]!.get(giver)!);
      giver = this.viaGiver[taker]!;
    }
    this.add(end, this.viaGiver[end]!, amount);
    for (let giver = this.viaGiver[end]!; giver !== start;) {
      const taker = this.viaTaker[giver]!;
      this.add(taker, giver, -amount);
      giver = this.viaGiver[taker]!;
      this.add(taker, giver, amount);
    }
    this.lacks[end]! -= amount;
    if (this.lacks[end] === 0n) this.lacking[end >> 5]! &= ~(1 << (end & 31));
    return amount;
  }

  private add(taker: number, giver: number, change: bigint): void {
    const got = this.got[taker]!;
    const amount = (got.get(giver) ?? 0n) + change;
    if (amount === 0n) got.delete(giver);
    else got.set(giver, amount);
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
