import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useMe, useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { useColon } from '../../../parts/colon';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { nextVerb, otherVerbs, type ProgrammeVerb, whyNot } from '../verbs';
import { afterOwnSaves } from './own-saves';
import type { TabProps } from './programme-page';

const reasoned = ['return', 'suspend', 'resume', 'close-operationally', 'cancel'] as const;
const paths = {
  return: '/api/v1/funds/{fundCode}/programmes/{id}/return',
  suspend: '/api/v1/funds/{fundCode}/programmes/{id}/suspend',
  resume: '/api/v1/funds/{fundCode}/programmes/{id}/resume',
  'close-operationally': '/api/v1/funds/{fundCode}/programmes/{id}/close-operationally',
  cancel: '/api/v1/funds/{fundCode}/programmes/{id}/cancel',
} as const;

/** The next step of a programme, and what else can be done; the wrong hand is told why. */
export function ProgrammeActions({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const me = useMe();
  const roles = useRoles(fundCode);
  const [asking, setAsking] = useState<ProgrammeVerb | null>(null);
  const convenes = (me?.roles ?? []).some(
    ({ role, organisation }) => role === 'focal-point' && organisation === programme.conveningAgency,
  );
  if (!roles.has('secretariat') && !roles.has('focal-point')) return null;
  const next = nextVerb(programme.state);
  const why = (verb: ProgrammeVerb) => {
    const key = whyNot(verb, roles, convenes);
    return key ? t(`whyNot.${key}`, { organisation: programme.conveningAgency }) : null;
  };
  return (
    <>
      {roles.has('secretariat')
        ? otherVerbs(programme.state).map((verb) => (
            <ActionButton key={verb} variant="default" whyNot={why(verb)} onClick={() => setAsking(verb)}>
              {t(`verbs.${verb}`)}
            </ActionButton>
          ))
        : null}
      {next ? (
        <ActionButton whyNot={why(next)} onClick={() => setAsking(next)}>
          {t(`verbs.${next}`)}
        </ActionButton>
      ) : null}
      {asking ? (
        <Ask verb={asking} programme={programme} fundCode={fundCode} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}

function Ask({
  verb,
  programme,
  fundCode,
  onClose,
}: TabProps & { verb: ProgrammeVerb; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const colon = useColon();
  const version = afterOwnSaves(programme.id, programme.version);
  const init = { params: { path: { fundCode, id: programme.id } }, headers: ifMatch(version) };
  const withReason = reasoned.find((each) => each === verb);
  const submit = api.useMutation('post', '/api/v1/funds/{fundCode}/programmes/{id}/submit');
  const sign = api.useMutation('post', '/api/v1/funds/{fundCode}/programmes/{id}/sign');
  const appraise = api.useMutation('post', '/api/v1/funds/{fundCode}/programmes/{id}/appraise');
  const other = api.useMutation('post', paths[withReason ?? 'return']);
  const act = async (reason: string) => {
    if (withReason) await other.mutateAsync({ ...init, body: { reason } });
    else if (verb === 'appraise') await appraise.mutateAsync({ ...init, body: { note: reason } });
    else if (verb === 'sign') await sign.mutateAsync(init);
    else await submit.mutateAsync(init);
    tellDone(t('done', { verb: t(`verbs.${verb}`) }));
  };
  const label = withReason ? t('reason') : verb === 'appraise' ? t('appraisal') : null;
  return (
    <VerbDialog
      danger={verb === 'cancel'}
      title={`${t(`verbs.${verb}`)}${colon} ${programme.code}`}
      text={t(`ask.${verb}`)}
      verb={t(`verbs.${verb}`)}
      {...(label ? { reasonLabel: label } : {})}
      onConfirm={act}
      onClose={onClose}
    />
  );
}
