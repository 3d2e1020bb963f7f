import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  BindingForm,
  DateText,
  fieldError,
  HashText,
  Opener,
  RecordItem,
  RecordList,
  ShowMore,
  speakerName,
  usePages,
} from '../components/index.js';
import type { GroupPageQuery, TermsHistoryQuery } from '../graphql/generated/graphql.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { type Counting, CountingFields, CountingWords, isGiven } from './counting.js';
import { AdoptTermsDocument, GroupVersionsDocument, TermsHistoryDocument } from './group-life.graphql.js';
import classes from './group-page.module.css';

type Group = NonNullable<GroupPageQuery['taskGroup']>;

const pick = (data: TermsHistoryQuery) => data.taskGroup?.termsHistory;

/** What the group works by: the version it has adopted, or what it was set up with. */
export function GroupTerms({ group }: { readonly group: Group }) {
  const { adoptedTerms: adopted } = group;
  const base = `/spaces/${group.space.slug}`;
  return (
    <>
      {adopted?.version ? (
        <p>
          <Link to={`${base}/versions/${adopted.version.id}`}>
            {t('groups.termsAdopted', { number: adopted.version.number, title: adopted.version.title })}
          </Link>{' '}
          <HashText value={adopted.version.sha256} short /> · {t('groups.termsAdoptedOn')}{' '}
          <DateText value={adopted.adoptedAt} dayOnly />
        </p>
      ) : (
        <>
          <p className={classes.text}>{group.termsOfReference}</p>
          <p className={classes.silence}>{t('groups.termsSetUp')}</p>
        </>
      )}
      <CountingWords {...group} className={classes.silence} />
      {adopted && <TermsBefore group={group} currentId={adopted.id} />}
      {group.mayDo.includes('group.adoptTerms') && (
        <Opener label={t('groups.adopt')}>{(close) => <AdoptForm group={group} onDone={close} />}</Opener>
      )}
    </>
  );
}

/** Versions that the group worked by before; nothing where there are none. */
function TermsBefore({ group, currentId }: { readonly group: Group; readonly currentId: string }) {
  const { id } = group;
  const pages = usePages(TermsHistoryDocument, { id }, pick);
  const before = pages.nodes.filter((each) => each.id !== currentId);
  if (before.length === 0) return null;
  return (
    <>
      <h3 className={classes.label}>{t('groups.termsBefore')}</h3>
      <RecordList label={t('groups.termsBefore')}>
        {before.map(({ id: adoptionId, version, adoptedAt }) => (
          <RecordItem
            key={adoptionId}
            title={
              version && (
                <Link to={`/spaces/${group.space.slug}/versions/${version.id}`}>
                  {t('groups.termsAdopted', { number: version.number, title: version.title })}
                </Link>
              )
            }
            meta={
              <>
                {t('groups.termsAdoptedOn')} <DateText value={adoptedAt} dayOnly short />{' '}
                {version && <HashText value={version.sha256} short copy={false} />}
              </>
            }
          />
        ))}
      </RecordList>
      {pages.hasMore && <ShowMore pages={pages} />}
    </>
  );
}

/** The secretariat adopts a frozen version, and states how the group counts by it. */
function AdoptForm({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const [{ data }] = useQuery({ query: GroupVersionsDocument, variables: { id: group.id } });
  const [chosen, setChosen] = useState<string>();
  const [counting, setCounting] = useState<Counting>({
    silenceIsConsent: group.silenceIsConsent,
    quorumPercent: group.quorumPercent,
  });
  const act = useAct(AdoptTermsDocument);
  const speaker = useSpeaker(group.space.slug, ['SECRETARIAT']);
  const versions = (data?.taskGroup?.drafts.nodes ?? []).flatMap(({ purpose, latestVersion }) =>
    purpose === 'TERMS_OF_REFERENCE' && latestVersion ? [latestVersion] : [],
  );
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  if (data && versions.length === 0) return <p>{t('groups.adoptNone')}</p>;
  return (
    <BindingForm
      act={act}
      title={t('groups.adopt')}
      submitLabel={t('groups.adoptReview')}
      confirmLabel={t('groups.adoptConfirm')}
      records={
        version && (
          <>
            <p>
              {t('groups.adoptRecords', {
                speaker: speakerName(speaker),
                number: version.number,
                title: version.title,
                group: group.title,
              })}
            </p>
            <CountingWords {...counting} />
          </>
        )
      }
      input={() => (version && isGiven(counting) ? { versionId: version.id, ...counting } : undefined)}
      onDone={onDone}
    >
      <NativeSelect
        label={t('groups.adoptVersion')}
        value={version?.id ?? ''}
        error={fieldError(act.problem, 'versionId')}
        data={versions.map(({ id, number, title }) => ({
          value: id,
          label: t('groups.termsAdopted', { number, title }),
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <CountingFields
        silence={{ label: t('groups.adoptSilence') }}
        value={counting}
        onChange={setCounting}
        problem={fieldError(act.problem, 'quorumPercent')}
      />
    </BindingForm>
  );
}
