import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRoles } from '../../../api/me';
import { Page } from '../../../parts/page';
import { SubNavigation } from '../../../parts/sub-navigation';
import { readsBooks } from '../readers';

interface StandingFrameProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Where the fund's money comes from, what it stands for, and what is told of it: one frame, a page each. */
export function StandingFrame(props: StandingFrameProps) {
  const { t } = useTranslation('statements');
  const { fundCode = '' } = useParams();
  const books = readsBooks(useRoles(fundCode));
  const at = (path: string) => `/funds/${fundCode}/${path}`;
  return (
    <Page {...props}>
      <SubNavigation
        label={t('pages.label')}
        entries={[
          { label: t('pages.standing'), to: at('capitalisation') },
          ...(books
            ? [
                { label: t('pages.mix'), to: at('funding-mix') },
                { label: t('pages.earmarks'), to: at('earmarks') },
              ]
            : []),
          { label: t('pages.statements'), to: at('statements') },
        ]}
      />
      {props.children}
    </Page>
  );
}
