import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { problemOf } from '../../../api/problem';
import { Autosaver } from '../../../parts/drafts/autosaver';
import { type LocalCopy, localCopy } from '../../../parts/drafts/local-copy';
import { changeOf, draftOf, type ReportDraft } from './drafts';

type Report = Schema<'ReportAnswer'>;

const path = '/api/v1/funds/{fundCode}/reports/{id}';

/** Sends the draft of a report and remembers the version that it became. */
function useSaver(report: Report, copy: LocalCopy<ReportDraft>) {
  const { i18n } = useTranslation();
  const fundCode = useFundCode();
  const queries = useQueryClient();
  const version = useRef(report.version);
  const params = { path: { fundCode, id: report.id } };
  const options = api.queryOptions('get', path, { params });
  const { mutateAsync } = api.useMutation('patch', path, { meta: { quiet: true } });
  const [autosaver] = useState(
    () =>
      new Autosaver<ReportDraft>({
        copy,
        isConflict: (problem) => problemOf(problem).status === 412,
        save: async (next) => {
          const body = changeOf(next, report.financial !== null, i18n.language);
          const saved = await mutateAsync({ params, headers: ifMatch(version.current), body });
          version.current = saved.version;
          queries.setQueryData(options.queryKey, saved);
        },
      }),
  );
  useEffect(() => () => autosaver.stop(), [autosaver]);
  const latest = async () => (await queries.fetchQuery({ ...options, staleTime: 0 })) as Report;
  return { autosaver, version, latest };
}

/** A report being written: the draft, how saving stands, and what to do when somebody else saved. */
export function useReportDraft(report: Report) {
  const { i18n } = useTranslation();
  const copy = useMemo(() => localCopy<ReportDraft>(`report-${report.id}`), [report.id]);
  const { autosaver, version, latest } = useSaver(report, copy);
  const [draft, setDraft] = useState(() => draftOf(report, i18n.language));
  const [found, setFound] = useState(() => copy.read());
  const saving = useSyncExternalStore(autosaver.subscribe, autosaver.now);
  useEffect(() => {
    // Somebody else saved, and here nothing is waiting: theirs is shown.
    if (report.version <= version.current || autosaver.now().state !== 'saved') return;
    version.current = report.version;
    setDraft(draftOf(report, i18n.language));
  }, [report, autosaver, version, i18n.language]);
  const change = (next: ReportDraft) => {
    setDraft(next);
    setFound(null);
    autosaver.change(next);
  };
  const drop = () => {
    copy.forget();
    setFound(null);
  };
  const takeTheirs = async () => {
    const theirs = await latest();
    autosaver.letGo();
    version.current = theirs.version;
    setDraft(draftOf(theirs, i18n.language));
  };
  const keepMine = async () => {
    version.current = (await latest()).version;
    await autosaver.saveNow();
  };
  const restore = () => found && change(found.draft);
  const saveNow = () => autosaver.saveNow();
  const nowAt = () => version.current;
  return { draft, change, saving, saveNow, version: nowAt, found, restore, drop, takeTheirs, keepMine };
}
