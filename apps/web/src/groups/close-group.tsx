import { PARAGRAPHS } from '@concordat/domain';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  BindingForm,
  DateText,
  fieldError,
  HashText,
  Opener,
  Section,
  speakerName,
  useTexts,
} from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { CloseTaskGroupDocument, GroupVersionsDocument } from './group-life.graphql.js';
import type { Group } from './group-members.js';
import classes from './group-page.module.css';

/** How a closed group ended: its final report, and the version with which it concluded. */
export function FinalReport({ group }: { readonly group: Group }) {
  const { closedAt, finalReport, concludedVersion: version } = group;
  if (!closedAt) return null;
  return (
    <Section title={t('groups.finalReport')}>
      <p className={classes.silence}>
        {t('groups.closedOn')} <DateText value={closedAt} dayOnly />
      </p>
      <p className={classes.text}>{finalReport}</p>
      {version && (
        <p>
          {t('groups.concluded')}{' '}
          <Link to={`/spaces/${group.space.slug}/versions/${version.id}`}>
            {t('groups.termsAdopted', { number: version.number, title: version.title })}
          </Link>{' '}
          <HashText value={version.sha256} short />
        </p>
      )}
    </Section>
  );
}

/** For whoever may: closes the group. */
export function CloseGroup({ group }: { readonly group: Group }) {
  if (!group.mayDo.includes('group.close')) return null;
  return (
    <Section title={t('groups.closeSection')}>
      <p className={classes.silence}>{t('groups.closeLead')}</p>
      <Opener label={t('groups.close')}>{(close) => <CloseForm group={group} onDone={close} />}</Opener>
    </Section>
  );
}

function CloseForm({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const [{ data }] = useQuery({ query: GroupVersionsDocument, variables: { id: group.id } });
  const [concludedVersionId, setVersion] = useState('');
  const act = useAct(CloseTaskGroupDocument);
  const texts = useTexts({ finalReport: PARAGRAPHS }, act.problem);
  const speaker = speakerName(useSpeaker(group.space.slug, ['SECRETARIAT']));
  const versions = (data?.taskGroup?.drafts.nodes ?? []).flatMap(({ purpose, latestVersion }) =>
    purpose === 'POLICY_TEXT' && latestVersion ? [latestVersion] : [],
  );
  return (
    <BindingForm
      act={act}
      title={t('groups.close')}
      submitLabel={t('groups.closeReview')}
      confirmLabel={t('groups.closeConfirm')}
      records={
        <>
          <p>{t('groups.closeRecords', { speaker, group: group.title })}</p>
          <p>{texts.values.finalReport}</p>
        </>
      }
      input={() =>
        texts.check()
          ? {
              taskGroupId: group.id,
              finalReport: texts.values.finalReport,
              concludedVersionId: concludedVersionId || null,
            }
          : undefined
      }
      onDone={onDone}
    >
      <Textarea
        label={t('groups.closeReport')}
        description={t('groups.closeReportHint')}
        autosize
        minRows={5}
        {...texts.bind('finalReport')}
      />
      <NativeSelect
        label={t('groups.closeVersion')}
        value={concludedVersionId}
        error={fieldError(act.problem, 'concludedVersionId')}
        data={[
          { value: '', label: t('groups.closeNoVersion') },
          ...versions.map(({ id, number, title }) => ({
            value: id,
            label: t('groups.termsAdopted', { number, title }),
          })),
        ]}
        onChange={(event) => setVersion(event.currentTarget.value)}
      />
    </BindingForm>
  );
}
