import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMarkers } from '../../../parts/note/use-markers';
import type { Lack, Screening } from './moderation';

/** What a moderation lacks, each with the way to its field. Takes the focus when it appears. */
export function LackList({ lacks, screening }: { lacks: Lack[]; screening: Screening }) {
  const { t } = useTranslation('screening');
  const { markerName } = useMarkers();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  if (lacks.length === 0) return null;
  const labelOf = (code: string) =>
    [...screening.criteria, ...screening.gates].find(({ criterion }) => criterion === code)?.label ??
    markerName(code);
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="alert"
      color="red"
      icon={<IconAlertCircle aria-hidden />}
      title={t('sheet.problems', { count: lacks.length })}
    >
      <List size="sm">
        {lacks.map(({ id, kind, code }) => (
          <List.Item key={`${id}${kind}`}>
            <Anchor
              href={`#${id}`}
              size="sm"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {t(`moderation.lack.${kind}`, { label: labelOf(code) })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
