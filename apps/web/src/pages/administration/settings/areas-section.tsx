import { Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFundCode } from '../../../api/me';
import { useAreaNames } from '../../../parts/vocabulary';
import { Section } from './section';

/** The fund's thematic areas as they hold today; they are changed in their vocabulary. */
export function AreasSection() {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const { areas } = useAreaNames(fundCode);
  return (
    <Section title={t('settings.areasTitle')} text={t('settings.areasText')}>
      <List size="sm">
        {areas.map(({ code, label }) => (
          <List.Item key={code}>
            {code} · {label}
          </List.Item>
        ))}
      </List>
      <Anchor component={Link} size="sm" to={`/funds/${fundCode}/reference/thematic-areas`}>
        {t('settings.areasOpen')}
      </Anchor>
    </Section>
  );
}
