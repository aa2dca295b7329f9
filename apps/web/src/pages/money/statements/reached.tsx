import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { FiguresTable } from '../../../parts/figures-table';

/** What the contributor's money reached, by thematic area and by joint programme. */
export function Reached({ statement }: { statement: Schema<'ContributorAnswer'> }) {
  const { t } = useTranslation('statements');
  const { reached, fund, currency } = statement;
  if (reached.programmes.length === 0) return null;
  const heads = [t('reached.transferred'), t('reached.expended')];
  const amounts = ({ transferred, expended }: { transferred: string; expended: string }) => [
    <Amount key="transferred" value={transferred} />,
    <Amount key="expended" value={expended} />,
  ];
  return (
    <Stack gap="md" component="section">
      <div>
        <Title order={2} size="h4">
          {t('reached.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reached.draws')}
        </Text>
      </div>
      <FiguresTable
        caption={t('reached.byArea', { currency })}
        heads={[t('reached.area'), ...heads]}
        rows={reached.areas.map((each) => ({
          key: each.area,
          cells: [`${each.area} ${each.label}`, ...amounts(each)],
        }))}
      />
      <FiguresTable
        caption={t('reached.byProgramme', { currency })}
        heads={[t('reached.programme'), ...heads]}
        rows={reached.programmes.map((each) => ({
          key: each.programme.id,
          cells: [
            <Anchor
              key="programme"
              component={Link}
              to={`/funds/${fund}/programmes/${each.programme.id}`}
              inherit
            >
              {each.programme.code} {each.programme.title}
            </Anchor>,
            ...amounts(each),
          ],
        }))}
      />
    </Stack>
  );
}
