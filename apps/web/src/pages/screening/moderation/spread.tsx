import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { highestScore, rangeOf } from '../scores';

const left = 6;
const step = 22;
const x = (score: number) => left + score * step;

/** How far the scores of a criterion lie apart: a line from 0 to 5, and the same in words. */
export function Spread({ scores, divergent }: { scores: (number | null)[]; divergent: boolean }) {
  const { t } = useTranslation('screening');
  const range = rangeOf(scores);
  if (!range) return null;
  const { lowest, highest } = range;
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' }}>
      <svg width={x(highestScore) + left} height={16} aria-hidden focusable="false">
        <line x1={x(0)} x2={x(highestScore)} y1={8} y2={8} stroke="var(--ink-line)" strokeWidth={2} />
        <line
          {...{ x1: x(lowest), x2: x(highest), y1: 8, y2: 8, strokeWidth: 4 }}
          stroke={divergent ? 'var(--tone-warning)' : 'var(--tone-working)'}
        />
        {[lowest, highest].map((score, at) => (
          <circle key={at} cx={x(score)} cy={8} r={5} fill="currentColor" />
        ))}
      </svg>
      <Text size="sm" {...(divergent ? { fw: 600, c: 'var(--tone-warning)' } : {})}>
        {lowest === highest
          ? t('moderation.agreed', { score: lowest })
          : t(divergent ? 'moderation.divergent' : 'moderation.range', { lowest, highest })}
      </Text>
    </div>
  );
}
