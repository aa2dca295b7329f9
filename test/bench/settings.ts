/** How much the benchmark does. */
export interface BenchSettings {
  /** Concept notes in the database that product and floor are compared on. */
  notes: number;
  /** Notes written through the product, besides the one that is searched for; all others are copies. */
  templates: number;
  /** Sizes that the growth table compares, smallest first. */
  growth: number[];
  /** How often each measurement is repeated (an odd number); the median counts. */
  rounds: number;
  roundMs: number;
  /** Open connections of the load generator when throughput is measured. */
  connections: number;
  /** Events that the worker and the bare queue each work through. */
  events: number;
  /** Postings in the ledger that answers about money are compared on, fewest first. */
  postings: number[];
  /** Rows of the files whose memory is watched. */
  fileRows: number;
}

export const fullSettings: BenchSettings = {
  notes: 10_000,
  templates: 40,
  growth: [1_000, 10_000, 100_000],
  rounds: 9,
  roundMs: 1_500,
  connections: 10,
  events: 2_000,
  postings: [1_000, 100_000, 1_000_000],
  fileRows: 100_000,
};

/** Shows in seconds that the harness works; its figures mean nothing. */
export const tinySettings: BenchSettings = {
  notes: 100,
  templates: 4,
  growth: [100, 200],
  rounds: 1,
  roundMs: 300,
  connections: 2,
  events: 20,
  postings: [100, 200],
  fileRows: 450,
};

/** Notes of every size that the search term of the calls finds. */
export const found = 50;

/** A word that no other note contains. */
export const needle = 'tamarisk';
