import { type CommitteeTaskKind, committeeTaskKinds } from '#committee';
import { type NoteTaskKind, noteTaskKinds } from '#concept-notes';
import { type DisbursementTaskKind, disbursementTaskKinds } from '#disbursements';
import { type FundingTaskKind, fundingTaskKinds } from '#funding';
import { type InvitationTaskKind, invitationTaskKinds } from '#identity';
import { type DeliveryTaskKind, deliveryTaskKinds } from '#notifications';
import { type ProgrammeTaskKind, programmeTaskKinds } from '#programmes';
import { type ReportingTaskKind, reportingTaskKinds } from '#reporting';
import { type ScreeningTaskKind, screeningTaskKinds } from '#screening';

/** Everything that can wait for somebody. Permanent keys, for programs. */
export type TaskKind =
  | NoteTaskKind
  | ScreeningTaskKind
  | CommitteeTaskKind
  | ProgrammeTaskKind
  | ReportingTaskKind
  | FundingTaskKind
  | DisbursementTaskKind
  | DeliveryTaskKind
  | InvitationTaskKind;

export const taskKinds: readonly TaskKind[] = [
  ...noteTaskKinds,
  ...screeningTaskKinds,
  ...committeeTaskKinds,
  ...programmeTaskKinds,
  ...reportingTaskKinds,
  ...fundingTaskKinds,
  ...disbursementTaskKinds,
  ...deliveryTaskKinds,
  ...invitationTaskKinds,
];
