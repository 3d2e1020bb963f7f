import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded, Section } from '../../components/index.js';
import { t } from '../../strings/t.js';
import { ComparableVersionsDocument, VersionChangesDocument } from '../version.graphql.js';
import { type DiffLayout, VersionDiffView } from '../version-diff-view.js';
import classes from './version-page.module.css';

/** What changed since the version before, or any other that is chosen; the address keeps which, and how it is shown. */
export function VersionChanges(props: { readonly versionId: string; readonly draftId: string | null }) {
  const { versionId, draftId } = props;
  const [parameters, setParameters] = useSearchParams();
  const since = parameters.get('since');
  const layout: DiffLayout = parameters.get('layout') === 'beside' ? 'beside' : 'inline';
  const [result, retry] = useQuery({
    query: VersionChangesDocument,
    variables: { id: versionId, since },
  });
  const choose = (name: string, value: string) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Section title={t('drafting.changesTitle')}>
      <div className={`${classes.comparing} no-print`}>
        {draftId !== null && (
          <OtherVersion
            versionId={versionId}
            draftId={draftId}
            since={since ?? ''}
            onChoose={(id) => choose('since', id)}
          />
        )}
        <NativeSelect
          label={t('drafting.diffLayout')}
          value={layout}
          data={[
            { value: 'inline', label: t('drafting.diffInline') },
            { value: 'beside', label: t('drafting.diffBeside') },
          ]}
          onChange={({ currentTarget: { value } }) => choose('layout', value === 'beside' ? value : '')}
        />
      </div>
      <Loaded
        result={result}
        pick={(data) => data.draftVersion?.changesSince}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(diff) => <VersionDiffView diff={diff} layout={layout} />}
      </Loaded>
    </Section>
  );
}

/** Which version it is compared with; nothing for whoever reads no other. */
function OtherVersion(props: {
  readonly versionId: string;
  readonly draftId: string;
  readonly since: string;
  readonly onChoose: (id: string) => void;
}) {
  const [{ data }] = useQuery({ query: ComparableVersionsDocument, variables: { id: props.draftId } });
  const others = (data?.draft?.versions.nodes ?? []).filter(({ id }) => id !== props.versionId);
  if (others.length === 0) return null;
  return (
    <NativeSelect
      label={t('drafting.diffWith')}
      value={props.since}
      data={[
        { value: '', label: t('drafting.diffWithBefore') },
        ...others.map(({ id, number }) => ({ value: id, label: t('components.version', { number }) })),
      ]}
      onChange={({ currentTarget: { value } }) => props.onChoose(value)}
    />
  );
}
