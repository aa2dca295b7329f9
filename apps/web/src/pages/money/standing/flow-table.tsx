import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../../parts/amount';
import { FiguresTable } from '../../../parts/figures-table';
import { flowRows, type Standing } from './standing';
import { Term } from '../../../parts/term';
import { amountTerm } from './amount-terms';

interface FlowTableProps {
  standing: Standing;
  /** Code of the fund whose ledger the reader may open; null: figures lead nowhere. */
  drill: string | null;
}

/** Where the money came from and went, down to what may still be allocated. */
export function FlowTable({ standing, drill }: FlowTableProps) {
  const { t } = useTranslation('money');
  const pathOf = (ledger: string) => {
    const until = ledger.startsWith('?') ? `&valueTo=${standing.asOf}` : '';
    return `/funds/${drill!}/ledger${ledger}${until}`;
  };
  return (
    <FiguresTable
      caption={t('standing.flow.caption')}
      minWidth={320}
      heads={[t('standing.flow.what'), standing.currency]}
      rows={flowRows(standing).map(({ key, amount, sign, ledger }) => ({
        key,
        strong: sign === '=',
        cells: [
          <FlowName key="name" of={key} />,
          <span key="amount">
            {sign === '−' ? '− ' : ''}
            {drill && ledger ? (
              <Anchor component={Link} to={pathOf(ledger)} inherit>
                <Amount value={amount} />
              </Anchor>
            ) : (
              <Amount value={amount} />
            )}
          </span>,
        ],
      }))}
    />
  );
}

function FlowName({ of }: { of: ReturnType<typeof flowRows>[number]['key'] }) {
  const { t } = useTranslation('money');
  const term = amountTerm(of);
  const name = t(`standing.flow.${of}`);
  return term ? <Term name={term}>{name}</Term> : name;
}
