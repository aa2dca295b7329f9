import { Anchor, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../../parts/amount';
import { FiguresTable } from '../../../parts/figures-table';
import type { Mix } from './mix';

/** Every contributor: paid, its share, signed and still to come; a name opens its statement. */
export function MixTable({ mix, fundCode }: { mix: Mix; fundCode: string }) {
  const { t, i18n } = useTranslation('earmarks');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', minimumFractionDigits: 2 });
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('mix.byContributor')}
      </Title>
      <FiguresTable
        caption={t('mix.caption', { currency: mix.currency })}
        heads={[t('mix.contributor'), t('mix.deposited'), t('mix.share'), t('mix.expected')]}
        rows={mix.byContributor.map(({ contributor, name, amount, sharePercent, committedOpen }) => ({
          key: contributor,
          cells: [
            <Anchor
              key="name"
              component={Link}
              to={`/funds/${fundCode}/statements?of=contributor&contributor=${contributor}`}
              inherit
            >
              {name}
            </Anchor>,
            <Amount key="amount" value={amount} />,
            // Two decimals, as in the contributor's statement: small givers are not all “1 %”.
            sharePercent === null ? '–' : percent.format(Number(sharePercent) / 100),
            <Amount key="open" value={committedOpen} />,
          ],
        }))}
      />
    </Stack>
  );
}
