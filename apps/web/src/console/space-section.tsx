import { LINE, PARAGRAPHS } from '@concordat/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  BindingForm,
  DoneNotice,
  dayText,
  Loaded,
  Opener,
  Page,
  PageTitle,
  Recorded,
  Section,
} from '../components/index.js';
import type { ConsoleSpaceQuery } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { CloseSpaceDocument, ConsoleSpaceDocument, ReviseSpaceDocument } from './console.graphql.js';
import classes from './console.module.css';
import { Mandate } from './mandate.js';
import { Milestones } from './milestones.js';
import { useConsoleSpace } from './use-console.js';
import { useTexts } from './use-texts.js';

export type KeptSpace = NonNullable<ConsoleSpaceQuery['space']>;

/** What is kept of the space itself: title and vision, its timeline, and, for its sponsor, closing it. */
export function SpaceSection() {
  const slug = useConsoleSpace()?.slug ?? '';
  const [result, reload] = useQuery({ query: ConsoleSpaceDocument, variables: { slug } });
  const [done, setDone] = useState<string>();
  const acted = (sentence: string) => {
    setDone(sentence);
    reload({ requestPolicy: 'network-only' });
  };
  return (
    <Page reading>
      <PageTitle title={t('console.spaceSection')} />
      {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
      <Loaded
        result={result}
        pick={(data) => data.space}
        onRetry={() => reload({ requestPolicy: 'network-only' })}
      >
        {(space) => (
          <>
            <Section title={t('console.wording')}>
              <p className={classes.text}>{t('console.wordingText')}</p>
              {space.mayDo.includes('space.revise') && (
                <Opener label={t('console.revise')}>
                  {(close) => (
                    <ReviseForm
                      space={space}
                      onDone={(sentence) => {
                        close();
                        acted(sentence);
                      }}
                    />
                  )}
                </Opener>
              )}
            </Section>
            <Mandate space={space} onDone={acted} />
            <Milestones space={space} onDone={acted} />
            <Section title={t('console.close')}>
              <p className={classes.text}>
                {space.status === 'CLOSED' ? t('console.closed') : t('console.closeText')}
              </p>
              {space.mayDo.includes('space.close') && (
                <Opener label={t('console.close')}>{() => <CloseForm space={space} onDone={acted} />}</Opener>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface FormProps {
  readonly space: KeptSpace;
  readonly onDone: (sentence: string) => void;
}

function ReviseForm({ space, onDone }: FormProps) {
  const form = useTexts({ title: LINE, vision: PARAGRAPHS }, space);
  const act = useAct(ReviseSpaceDocument);
  return (
    <BindingForm
      act={act}
      title={t('console.revise')}
      submitLabel={t('console.revise')}
      confirmLabel={t('console.reviseConfirm')}
      records={<p>{t('console.reviseRecords', { title: form.texts.title })}</p>}
      input={() => (form.complete() ? { spaceId: space.id, ...form.texts } : undefined)}
      onDone={(data) => onDone(data.reviseSpace.act.sentence)}
    >
      <TextInput label={t('console.spaceTitle')} {...form.bind('title', act.problem)} />
      <Textarea label={t('console.spaceVision')} autosize minRows={3} {...form.bind('vision', act.problem)} />
    </BindingForm>
  );
}

function CloseForm({ space, onDone }: FormProps) {
  const form = useTexts({ ending: PARAGRAPHS });
  const act = useAct(CloseSpaceDocument);
  const today = dayText(new Date().toISOString());
  return (
    <BindingForm
      act={act}
      title={t('console.close')}
      submitLabel={t('console.close')}
      confirmLabel={t('console.closeConfirm')}
      records={<p>{t('console.closeRecords', { title: space.title, date: today })}</p>}
      input={() => (form.complete() ? { spaceId: space.id, ...form.texts } : undefined)}
      onDone={(data) => onDone(data.closeSpace.act.sentence)}
    >
      <Textarea
        label={t('console.ending')}
        description={t('console.endingHint')}
        autosize
        minRows={3}
        {...form.bind('ending', act.problem)}
      />
    </BindingForm>
  );
}
