import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../../api/file';
import { tellProblem } from '../../../parts/tell';

const formats = ['xlsx', 'csv', 'json'] as const;

interface StatementFilesProps {
  /** Address of the statement in the API, without its query. */
  address: string;
  query: Record<string, string>;
}

/** The statement on the screen as a file: for spreadsheets, for other systems, for programs. */
export function StatementFiles({ address, query }: StatementFilesProps) {
  const { t } = useTranslation('statements');
  const [busy, setBusy] = useState<string | null>(null);
  const take = async (format: string) => {
    setBusy(format);
    const name = `${address.split('/').at(-1)!}.${format}`;
    await takeFile(`${address}?${new URLSearchParams({ ...query, format }).toString()}`, name).catch(
      tellProblem,
    );
    setBusy(null);
  };
  return (
    <Group gap="xs" className="no-print" role="group" aria-label={t('files.label')}>
      <IconDownload size={16} aria-hidden />
      <Text size="sm">{t('files.label')}</Text>
      {formats.map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={busy === format}
          aria-label={t('files.take', { format: format.toUpperCase() })}
          onClick={() => void take(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
