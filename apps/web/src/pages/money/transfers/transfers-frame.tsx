import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../../../parts/page';
import { SubNavigation } from '../../../parts/sub-navigation';

interface TransfersFrameProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Money on its way to organisations and back: allocated, transferred, refunded. */
export function TransfersFrame(props: TransfersFrameProps) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  return (
    <Page {...props}>
      <SubNavigation
        label={t('outAndBack')}
        entries={[
          { label: t('transfers.title'), to: `/funds/${fundCode}/transfers` },
          { label: t('refunds.title'), to: `/funds/${fundCode}/refunds` },
          { label: t('allocations.title'), to: `/funds/${fundCode}/allocations` },
        ]}
      />
      {props.children}
    </Page>
  );
}
