import type { Schema } from '../../../api/client';
import { StateBadge } from '../../../parts/state-badge';

/** Draft or published; published is the end of a version's way, and a good one. */
export function VersionState({ version }: { version: Pick<Schema<'RubricItem'>, 'state' | 'stateLabel'> }) {
  const { state, stateLabel } = version;
  return <StateBadge state={state} label={stateLabel} tone={state === 'draft' ? 'draft' : 'good'} />;
}
