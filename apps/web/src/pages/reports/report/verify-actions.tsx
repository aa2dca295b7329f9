import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useReportRights } from '../readers';

/** Accept or return: narratives by the secretariat, financial reports by the administrative agent. */
export function VerifyActions({ report }: { report: Schema<'ReportAnswer'> }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const { secretariat, agent } = useReportRights();
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const accept = api.useMutation('post', '/api/v1/funds/{fundCode}/reports/{id}/accept');
  const giveBack = api.useMutation('post', '/api/v1/funds/{fundCode}/reports/{id}/return');
  const { id, version, state, financial, organisation } = report;
  if (state !== 'submitted' || !(financial ? agent : secretariat)) return null;
  const init = { params: { path: { fundCode, id } }, headers: ifMatch(version) };
  const close = () => setAsking(null);
  return (
    <>
      <ActionButton variant="default" onClick={() => setAsking('return')}>
        {t('report.verify.return')}
      </ActionButton>
      <ActionButton onClick={() => setAsking('accept')}>{t('report.verify.accept')}</ActionButton>
      {asking === 'accept' ? (
        <VerbDialog
          title={t('report.verify.acceptTitle')}
          text={t(`report.verify.${financial ? 'acceptFinancial' : 'acceptNarrative'}`)}
          verb={t('report.verify.accept')}
          onClose={close}
          onConfirm={async () => {
            await accept.mutateAsync(init);
            tellDone(t('report.verify.accepted'));
          }}
        />
      ) : null}
      {asking === 'return' ? (
        <VerbDialog
          title={t('report.verify.returnTitle')}
          text={t('report.verify.returnText', { organisation })}
          verb={t('report.verify.return')}
          reasonLabel={t('report.verify.returnReason')}
          onClose={close}
          onConfirm={async (reason) => {
            await giveBack.mutateAsync({ ...init, body: { reason } });
            tellDone(t('report.verify.returned'));
          }}
        />
      ) : null}
    </>
  );
}
