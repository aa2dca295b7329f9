import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../api/labels';
import { useOrganisationName } from '../../../api/organisations';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { type Earmarks, shortName } from './earmark-flow';

const columns = ['net', 'transferred', 'reserved', 'free'] as const;

/** Every contribution line, deposit and income of its own, folded away below its class. */
export function SourcesTable({ earmarks: { classes, sources, currency } }: { earmarks: Earmarks }) {
  const { t } = useTranslation('earmarks');
  const nameOf = useOrganisationName();
  const placeName = useLabels('places');
  const ranked = classes.flatMap((each) =>
    sources
      .filter(({ id }) => each.sourceIds.includes(id))
      .map((source) => ({ source, className: shortName(each, placeName) })),
  );
  return (
    <details>
      <summary>{t('sources.title', { count: sources.length })}</summary>
      <FiguresTable
        caption={t('sources.caption', { currency })}
        minWidth={860}
        heads={[t('sources.name'), t('sources.valueDate'), ...columns.map((name) => t(`classes.${name}`))]}
        rows={ranked.map(({ source, className }) => ({
          key: source.id,
          cells: [
            <span key="name">
              {source.kindLabel} {source.number}
              {source.contributor ? ` · ${nameOf(source.contributor)}` : ''}
              <Text size="xs" c="dimmed">
                {className}
              </Text>
            </span>,
            <Day key="valueDate" value={source.valueDate} />,
            ...columns.map((name) => <Amount key={name} value={source[name]} />),
          ],
        }))}
      />
    </details>
  );
}
