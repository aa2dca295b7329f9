import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import desk from '../desk/desk.module.css';
import { highestScore } from '../scores';
import { ComparedCriterion } from './compared-criterion';
import { type Lack, type ModerationDraft, owesReason, type Screening } from './moderation';

type Line = ModerationDraft['scores'][number];

interface ScoreLineProps {
  screening: Screening;
  criterion: Screening['criteria'][number];
  /** Its place in the rubric. */
  at: number;
  line: Line;
  lacks: Lack[];
  onChange: (part: Partial<Line>) => void;
}

const scores = Array.from({ length: highestScore + 1 }, (_, score) => score);

/** One criterion to moderate: what the reviewers gave, the moderated score, and why. */
export function ScoreLine({ screening, criterion, at, line, lacks, onChange }: ScoreLineProps) {
  const { t } = useTranslation('screening');
  const lackOf = (id: string) => lacks.find((each) => each.id === id);
  const scoreId = `scores.${at}.score`;
  const reasonId = `scores.${at}.reason`;
  const owed = owesReason(criterion, line.score);
  const label = `${t('moderation.score')}: ${criterion.label}`;
  const words = (kind: 'score' | 'reason') => t(`moderation.lack.${kind}`, { label: criterion.label });
  return (
    <ComparedCriterion screening={screening} criterion={criterion}>
      <div id={scoreId} tabIndex={-1} role="radiogroup" aria-label={label}>
        <Text size="sm" aria-hidden>
          {t('moderation.score')}
        </Text>
        <div className={desk.scores}>
          {scores.map((score) => (
            <label key={score}>
              <input
                type="radio"
                name={`moderated-${criterion.criterion}`}
                checked={line.score === score}
                onChange={() => onChange({ score })}
              />
              <span>{score}</span>
            </label>
          ))}
        </div>
        {lackOf(scoreId) ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {words('score')}
          </Text>
        ) : null}
      </div>
      <Textarea
        id={reasonId}
        label={t('moderation.reason')}
        withAsterisk={owed}
        rows={2}
        classNames={{ input: desk.words }}
        maxLength={4000}
        dir="auto"
        value={line.reason}
        error={lackOf(reasonId) ? words('reason') : null}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </ComparedCriterion>
  );
}
