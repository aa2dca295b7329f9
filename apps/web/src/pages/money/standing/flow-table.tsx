import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../../parts/amount';
import { differenceOf, minorOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { ledgerPath } from '../ledger/ledger-path';
import { flowRows, type Standing } from './standing';
import { useTimes } from './times';
import { Term } from '../../../parts/term';
import { amountTerm } from './amount-terms';

interface FlowTableProps {
  standing: Standing;
  /** Code of the fund whose ledger the reader may open; null: figures lead nowhere. */
  drill: string | null;
  /** Today's standing, when another day is looked at: each figure is then compared with it. */
  now?: Standing | undefined;
}

/** Where the money came from and went, down to what may still be allocated. */
export function FlowTable({ standing, drill, now }: FlowTableProps) {
  const { t } = useTranslation('money');
  const today = now ? flowRows(now) : null;
  const { known } = useTimes();
  const pathOf = (ledger: string) => ledgerPath(drill!, ledger, { asOf: standing.asOf, known });
  return (
    <FiguresTable
      caption={t('standing.flow.caption')}
      minWidth={today ? 520 : 320}
      heads={[
        t('standing.flow.what'),
        standing.currency,
        ...(today ? [t('standing.flow.today'), t('standing.flow.since')] : []),
      ]}
      rows={flowRows(standing).map(({ key, amount, sign, ledger }, at) => ({
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
          ...(today ? comparedWith(today[at]!.amount, amount, sign) : []),
        ],
      }))}
    />
  );
}

/** Today's figure, and what came to it since, with its sign. */
function comparedWith(now: string, then: string, sign: '+' | '−' | '=') {
  const since = differenceOf(now, then);
  return [
    <span key="now">
      {sign === '−' ? '− ' : ''}
      <Amount value={now} />
    </span>,
    <span key="since">
      {minorOf(since) === 0n ? '–' : null}
      {minorOf(since) > 0n ? '+' : null}
      {minorOf(since) === 0n ? null : <Amount value={since} />}
    </span>,
  ];
}

function FlowName({ of }: { of: ReturnType<typeof flowRows>[number]['key'] }) {
  const { t } = useTranslation('money');
  const term = amountTerm(of);
  const name = t(`standing.flow.${of}`);
  return term ? <Term name={term}>{name}</Term> : name;
}
