import { Injectable } from '@nestjs/common';
import { row, type Tx } from '#platform/database';

/** How the latest screening of a note ended; the average is exact text with two decimals, 0.00 to 5.00. */
export interface ScreeningOutcome {
  round: number;
  recommended: boolean;
  weightedAverage: string;
  reasons: string;
  digest: string;
  moderatedAt: Date;
}

/** What other contexts may know of a screening. */
@Injectable()
export class Screening {
  /** Of the latest round; null before any. Who may read it, the caller decides. */
  outcome(tx: Tx, noteId: string): Promise<ScreeningOutcome | null> {
    return row<ScreeningOutcome>(
      tx,
      `SELECT round, recommended, weighted_average::text AS "weightedAverage", reasons, digest,
              moderated_at AS "moderatedAt"
         FROM moderation WHERE note_id = $1 ORDER BY round DESC LIMIT 1`,
      [noteId],
    );
  }
}
