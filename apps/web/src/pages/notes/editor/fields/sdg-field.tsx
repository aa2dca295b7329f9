import { Button, Group, NumberInput, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../api/labels';
import { evenShares } from '../../content/shares';
import { useField } from '../editing';
import { Rows } from './rows';

/** Targets of the Sustainable Development Goals with shares that come to 100 %. */
export function SdgField() {
  const { t } = useTranslation('editor');
  const { id, value, set, error, errorAt } = useField('sdgTargets');
  const terms = useTerms('sdg-targets');
  const rows = value ?? [];
  const total = rows.reduce((sum, { sharePercent }) => sum + sharePercent, 0);
  return (
    <Rows
      id={id}
      legend={t('fields.sdgTargets')}
      rows={rows}
      fresh={{ target: '', sharePercent: Math.max(0, 100 - total) }}
      most={50}
      error={error}
      addWords={t('add.sdgTargets')}
      onChange={set}
      after={
        rows.length > 0 ? (
          <Group gap="sm">
            <Text size="sm" fw={600} c={total === 100 ? 'var(--tone-good)' : 'var(--tone-warning)'}>
              {t('sharesTotal', { total })}
            </Text>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => set(evenShares(rows.map(({ target }) => target)))}
            >
              {t('shareEvenly')}
            </Button>
          </Group>
        ) : null
      }
    >
      {(row, index, change) => (
        <>
          <Select
            id={`sdgTargets.${index}.target`}
            label={t('parts.target')}
            searchable
            onFocus={(event) => event.currentTarget.select()}
            data={optionsWith(
              terms.map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
              row.target,
            )}
            value={row.target || null}
            onChange={(target) => change({ target: target ?? '' })}
            error={errorAt(`${index}/target`)}
            style={{ flex: '4 1 14rem' }}
          />
          <NumberInput
            label={t('parts.sharePercent')}
            min={0}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
            value={row.sharePercent}
            onChange={(share) => change({ sharePercent: typeof share === 'number' ? share : 0 })}
            style={{ flex: '1 1 5rem' }}
          />
        </>
      )}
    </Rows>
  );
}

/** A target outside the vocabulary (any of the 17 goals may be named) stays to be seen. */
function optionsWith(options: { value: string; label: string }[], code: string) {
  if (code === '' || options.some(({ value }) => value === code)) return options;
  return [...options, { value: code, label: code }];
}
