import type { Role } from '#kernel';
import { committeeAccess } from './access/committee.js';
import { conceptNotesAccess } from './access/concept-notes.js';
import { contributionsAccess } from './access/contributions.js';
import { disbursementsAccess } from './access/disbursements.js';
import { exportsAccess } from './access/exports.js';
import { fundingAccess } from './access/funding.js';
import { fundsAccess } from './access/funds.js';
import { identityAccess } from './access/identity.js';
import { notificationsAccess } from './access/notifications.js';
import { platformAccess } from './access/platform.js';
import { programmesAccess } from './access/programmes.js';
import { publishingAccess } from './access/publishing.js';
import { referenceDataAccess } from './access/reference-data.js';
import { reportingAccess } from './access/reporting.js';
import { screeningAccess } from './access/screening.js';

/**
 * Who gets through a route. Everybody else must be told 401 (visitor), 403 (role missing at the door) or 404
 * (the record is invisible). Roles are tried by people who hold them in the fund of the world, for IOM (a
 * donor: for Germany), and by people who hold them elsewhere: in another fund, for ILO (a donor: for Norway).
 */
export interface AccessRow {
  /** Who gets through on a record of their own; 'public': visitors too. */
  own: 'public' | readonly Role[];
  /** Who gets through on a foreign record of the same fund; default: nobody. Needs a `record` with one. */
  foreign?: readonly Role[];
  /**
   * Who gets through although they hold the role only elsewhere; default: nobody on a path with a fund, else
   * the same as `own`.
   */
  elsewhere?: readonly Role[];
  /** Who sees the record but is told 403, not 404, for this deed (any position). */
  told403?: readonly Role[];
  /** The world's record that fills the path beyond `fundCode`. */
  record?: string;
  /** A valid body, where the domain decides only after the body was checked. */
  body?: Record<string, unknown>;
  /** The route ends the caller's session: use a fresh one each time. */
  endsSession?: boolean;
}

/** `GET /api/v1/…/{id}` → row. One line per route, in the file of its context. */
export type AccessTable = Record<string, AccessRow>;

export const accessTable: AccessTable = {
  ...platformAccess,
  ...identityAccess,
  ...fundsAccess,
  ...referenceDataAccess,
  ...conceptNotesAccess,
  ...screeningAccess,
  ...contributionsAccess,
  ...fundingAccess,
  ...programmesAccess,
  ...publishingAccess,
  ...committeeAccess,
  ...reportingAccess,
  ...disbursementsAccess,
  ...notificationsAccess,
  ...exportsAccess,
};
