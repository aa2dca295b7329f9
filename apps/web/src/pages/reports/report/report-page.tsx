import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useReportRights } from '../readers';
import { ReportEditor } from './report-editor';
import { ReportCourse, ReportFacts, useReportFrame } from './report-frame';
import { ReportNotice } from './report-notice';
import { ReportReader } from './report-reader';
import { VerifyActions } from './verify-actions';
import { VersionDifference } from './version-difference';

type Report = Schema<'ReportAnswer'>;

/** A report: written by its entity, read and verified by others, and for good once it is accepted. */
export function ReportPage() {
  const fundCode = useFundCode();
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/reports/{id}', {
    params: { path: { fundCode, id } },
  });
  const { writesFor } = useReportRights();
  return (
    <Loaded query={query}>
      {(report) => {
        const open = report.state === 'draft' || report.state === 'returned';
        if (open && writesFor(report.organisation)) return <ReportEditor key={report.id} report={report} />;
        return <ReportToRead report={report} />;
      }}
    </Loaded>
  );
}

function ReportToRead({ report }: { report: Report }) {
  const frame = useReportFrame(report);
  return (
    <Page {...frame} actions={<VerifyActions report={report} />}>
      <ReportNotice report={report} />
      <ReportFacts report={report} />
      {report.state === 'submitted' ? <VersionDifference report={report} /> : null}
      <ReportReader report={report} />
      <ReportCourse report={report} />
    </Page>
  );
}
