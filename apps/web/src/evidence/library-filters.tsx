import { useSearchParams } from 'react-router';
import { NarrowByGroup, useGroupChoice } from '../app/narrow-by-group.js';
import { ListFilters, NarrowBy, PausedText, useKeptChoice } from '../components/index.js';
import { t } from '../strings/t.js';
import { EVIDENCE_STATUSES, KINDS } from './evidence-marks.js';

/** Which sources are shown, as the address says; and what chooses them. */
export function useNarrowing() {
  const [address, setAddress] = useSearchParams();
  const [kind, setKind] = useKeptChoice('kind', KINDS);
  const [status, setStatus] = useKeptChoice('status', EVIDENCE_STATUSES);
  const [taskGroupId, setGroup] = useGroupChoice();
  const search = address.get('search') ?? '';
  const setSearch = (words: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (words === '') next.delete('search');
        else next.set('search', words);
        return next;
      },
      { replace: true, preventScrollReset: true, flushSync: true },
    );
  const narrowed = search !== '' || kind !== null || status !== null || taskGroupId !== null;
  return { search, kind, status, taskGroupId, narrowed, setSearch, setKind, setStatus, setGroup };
}

/** Chooses which sources are shown. */
export function LibraryFilters({ narrowing }: { readonly narrowing: ReturnType<typeof useNarrowing> }) {
  return (
    <ListFilters>
      <PausedText label={t('evidence.search')} value={narrowing.search} onChange={narrowing.setSearch} />
      <NarrowBy
        label={t('evidence.kind')}
        all={t('evidence.kindAll')}
        value={narrowing.kind}
        choices={KINDS.map((value) => ({ value, label: t(`evidence.kind_${value}`) }))}
        onChange={narrowing.setKind}
      />
      <NarrowBy
        label={t('evidence.show')}
        all={t('evidence.showAll')}
        value={narrowing.status}
        choices={EVIDENCE_STATUSES.map((value) => ({ value, label: t(`evidence.status_${value}`) }))}
        onChange={narrowing.setStatus}
      />
      <NarrowByGroup value={narrowing.taskGroupId} onChange={narrowing.setGroup} />
    </ListFilters>
  );
}
