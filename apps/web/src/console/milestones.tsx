import { LINE, PARAGRAPHS } from '@concordat/domain';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  BindingForm,
  DateText,
  dayText,
  EmptyState,
  MilestoneStatusMark,
  Opener,
  RecordItem,
  RecordList,
  Section,
} from '../components/index.js';
import type { MilestoneStatus } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ReportMilestoneDocument, SetMilestoneDocument } from './console.graphql.js';
import classes from './console.module.css';
import type { KeptSpace } from './space-section.js';
import { useTexts } from './use-texts.js';

type Milestone = KeptSpace['milestones'][number];
const STATUSES: readonly MilestoneStatus[] = ['GREEN', 'AMBER_GREEN', 'AMBER', 'AMBER_RED', 'RED'];

/** The timeline as the secretariat keeps it: what is due, how it was reported, a report, another milestone. */
export function Milestones(props: {
  readonly space: KeptSpace;
  readonly onDone: (sentence: string) => void;
}) {
  const { space, onDone } = props;
  return (
    <Section title={t('spaces.timeline')}>
      {space.milestones.length === 0 ? (
        <EmptyState title={t('spaces.timelineEmptyTitle')}>
          <p>{t('spaces.timelineEmptyText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('spaces.timeline')}>
          {space.milestones.map((each) => (
            <RecordItem
              key={each.id}
              title={each.title}
              status={<MilestoneStatusMark status={each.latestReport?.status} />}
              meta={
                <>
                  {t('spaces.milestoneDue')} <DateText value={each.dueDate} />
                  {each.doneAt && (
                    <>
                      {' · '}
                      {t('spaces.milestoneDone')} <DateText value={each.doneAt} dayOnly />
                    </>
                  )}
                </>
              }
            >
              {each.latestReport && <p className={classes.text}>{each.latestReport.note}</p>}
              {space.mayDo.includes('milestone.report') && (
                <Opener
                  small
                  label={t('console.reportSubmit')}
                  name={t('console.report', { title: each.title })}
                >
                  {(close) => (
                    <ReportForm
                      milestone={each}
                      onDone={(sentence) => {
                        close();
                        onDone(sentence);
                      }}
                    />
                  )}
                </Opener>
              )}
            </RecordItem>
          ))}
        </RecordList>
      )}
      {space.mayDo.includes('milestone.set') && (
        <Opener label={t('console.setMilestone')}>
          {(close) => (
            <SetForm
              spaceId={space.id}
              onDone={(sentence) => {
                close();
                onDone(sentence);
              }}
            />
          )}
        </Opener>
      )}
    </Section>
  );
}

function SetForm(props: { readonly spaceId: string; readonly onDone: (sentence: string) => void }) {
  const form = useTexts({ title: LINE, dueDate: LINE });
  const act = useAct(SetMilestoneDocument);
  const { texts } = form;
  return (
    <BindingForm
      act={act}
      title={t('console.setMilestone')}
      submitLabel={t('console.setMilestone')}
      confirmLabel={t('console.setMilestoneConfirm')}
      records={
        <p>
          {t('console.setMilestoneRecords', {
            title: texts.title,
            date: texts.dueDate === '' ? '' : dayText(texts.dueDate),
          })}
        </p>
      }
      input={() => (form.complete() ? { spaceId: props.spaceId, ...texts } : undefined)}
      onDone={(data) => props.onDone(data.setMilestone.act.sentence)}
    >
      <TextInput label={t('console.milestoneTitle')} {...form.bind('title', act.problem)} />
      <TextInput type="date" label={t('console.milestoneDue')} {...form.bind('dueDate', act.problem)} />
    </BindingForm>
  );
}

function ReportForm(props: { readonly milestone: Milestone; readonly onDone: (sentence: string) => void }) {
  const { milestone } = props;
  const form = useTexts({ note: PARAGRAPHS });
  const [status, setStatus] = useState<MilestoneStatus>('GREEN');
  const [done, setDone] = useState(false);
  const act = useAct(ReportMilestoneDocument);
  return (
    <BindingForm
      act={act}
      title={t('console.report', { title: milestone.title })}
      submitLabel={t('console.reportSubmit')}
      confirmLabel={t('console.reportConfirm')}
      records={
        <p>
          {t('console.reportRecords', { title: milestone.title, status: t(`words.milestone_${status}`) })}
        </p>
      }
      input={() => (form.complete() ? { milestoneId: milestone.id, status, done, ...form.texts } : undefined)}
      onDone={(data) => props.onDone(data.reportMilestone.act.sentence)}
    >
      <NativeSelect
        label={t('console.reportStatus')}
        value={status}
        data={STATUSES.map((each) => ({ value: each, label: t(`words.milestone_${each}`) }))}
        onChange={(event) =>
          setStatus(STATUSES.find((each) => each === event.currentTarget.value) ?? 'GREEN')
        }
      />
      <Textarea label={t('console.reportNote')} autosize minRows={2} {...form.bind('note', act.problem)} />
      <Checkbox
        label={t('console.reportDone')}
        checked={done}
        onChange={(event) => setDone(event.currentTarget.checked)}
      />
    </BindingForm>
  );
}
