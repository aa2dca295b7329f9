import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/me';
import { Section } from './section';

/** The roles held, for which organisation and in which fund. */
export function RolesSection({ roles }: { roles: Me['roles'] }) {
  const { t } = useTranslation('account');
  return (
    <Section title={t('roles.title')} text={t('roles.text')}>
      {roles.length === 0 ? (
        <Text>{t('roles.none')}</Text>
      ) : (
        <List>
          {roles.map(({ role, fund, organisation }) => (
            <List.Item key={`${role} ${fund} ${organisation}`}>
              {[t(`roles.names.${role}`), organisation, fund ?? t('roles.allFunds')]
                .filter(Boolean)
                .join(' · ')}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
