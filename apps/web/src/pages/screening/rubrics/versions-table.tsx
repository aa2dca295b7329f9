import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Day } from '../../../parts/day';
import type { Rubric } from './criteria';
import { useVersions } from './use-rubrics';
import { Users } from './users';
import { VersionState } from './version-state';

/** The versions of one rubric, newest first, with who uses each. */
export function VersionsTable({ fundCode, rubric }: { fundCode: string; rubric: Rubric }) {
  const { t } = useTranslation('rubrics');
  const { versions, current } = useVersions(fundCode);
  return (
    <Table.ScrollContainer minWidth={480} type="native" role="region" aria-label={t('versions')} tabIndex={0}>
      <Table aria-label={t('versions')}>
        <Table.Thead>
          <Table.Tr>
            {(['version', 'state', 'publishedOn', 'usedBy'] as const).map((head) => (
              <Table.Th key={head} scope="col">
                {t(head)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions
            .filter(({ code }) => code === rubric.code)
            .map((version) => (
              <Table.Tr key={version.id}>
                <Table.Th scope="row">
                  {version.id === rubric.id ? (
                    <Text span fw={700} aria-current="page">
                      {t('thisVersion', { number: version.number })}
                    </Text>
                  ) : (
                    <Anchor component={Link} to={`/funds/${fundCode}/rubrics/${version.id}`}>
                      {t('versionOf', { number: version.number })}
                    </Anchor>
                  )}
                </Table.Th>
                <Table.Td>
                  <VersionState version={version} />
                </Table.Td>
                <Table.Td>
                  <Day value={version.publishedAt} />
                </Table.Td>
                <Table.Td>
                  <Users {...{ fundCode, versionId: version.id, current: version.id === current }} />
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
