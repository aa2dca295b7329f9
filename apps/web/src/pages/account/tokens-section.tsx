import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Day } from '../../parts/day';
import { Loaded } from '../../parts/loaded';
import { tellDone } from '../../parts/tell';
import { VerbDialog } from '../../parts/verb-dialog';
import { NewToken } from './new-token';
import classes from './rows.module.css';
import { Section } from './section';

/** Personal access tokens: for programs that act as oneself. */
export function TokensSection() {
  const { t } = useTranslation('account');
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  const query = api.useQuery('get', '/api/v1/me/tokens');
  const revoke = api.useMutation('delete', '/api/v1/me/tokens/{id}');
  return (
    <Section title={t('tokens.title')} text={t('tokens.text')}>
      <Loaded query={query}>
        {({ items }) => (
          <Stack gap="sm" align="flex-start">
            {items.length === 0 ? <Text>{t('tokens.none')}</Text> : null}
            <ul className={classes.rows}>
              {items.map((token) => (
                <li key={token.id} className={classes.row}>
                  <div>
                    <Text fw={600}>{token.name}</Text>
                    <Text size="sm" c="dimmed">
                      {t('tokens.made')} <Day value={token.createdAt} /> · {t('tokens.ends')}{' '}
                      <Day value={token.expiresAt} />
                    </Text>
                  </div>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t('tokens.revoke')}: ${token.name}`}
                    onClick={() => setEnding(token)}
                  >
                    {t('tokens.revoke')}
                  </Button>
                </li>
              ))}
            </ul>
            <Button variant="default" onClick={() => setMaking(true)}>
              {t('tokens.new')}
            </Button>
          </Stack>
        )}
      </Loaded>
      {making ? <NewToken onClose={() => setMaking(false)} /> : null}
      {ending ? (
        <VerbDialog
          title={t('tokens.revokeTitle', { name: ending.name })}
          text={t('tokens.revokeText')}
          verb={t('tokens.revoke')}
          danger
          onClose={() => setEnding(null)}
          onConfirm={async () => {
            await revoke.mutateAsync({ params: { path: { id: ending.id } } });
            tellDone(t('tokens.revoked'));
          }}
        />
      ) : null}
    </Section>
  );
}
