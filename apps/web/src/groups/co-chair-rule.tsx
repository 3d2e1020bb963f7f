import { PARAGRAPHS } from '@concordat/domain';
import { Textarea } from '@mantine/core';
import { BindingForm, Opener, Remark, speakerName, useTexts } from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { SetCoChairRuleDocument } from './group-life.graphql.js';
import type { Group } from './group-members.js';

/** Whether the group wants another co-chair, and by what rule they are chosen. */
export function CoChairRule({ group }: { readonly group: Group }) {
  const on = group.coChairsFromTwoSectors;
  return (
    <>
      {group.coChairsWanted > 0 && (
        <Remark>
          <p>{t('groups.chairsWanted', { n: group.coChairsWanted })}</p>
        </Remark>
      )}
      <p>{t(on ? 'groups.chairsRuleOn' : 'groups.chairsRuleOff')}</p>
      {group.mayDo.includes('group.setCoChairRule') && (
        <Opener label={t(on ? 'groups.ruleSwitchOff' : 'groups.ruleSwitchOn')}>
          {(close) => <RuleForm group={group} onDone={close} />}
        </Opener>
      )}
    </>
  );
}

function RuleForm({ group, onDone }: { readonly group: Group; readonly onDone: () => void }) {
  const fromTwoSectors = !group.coChairsFromTwoSectors;
  const act = useAct(SetCoChairRuleDocument);
  const texts = useTexts({ reason: PARAGRAPHS }, act.problem);
  const speaker = speakerName(useSpeaker(group.space.slug, ['SECRETARIAT']));
  const records = fromTwoSectors ? 'groups.ruleRecordsOn' : 'groups.ruleRecordsOff';
  return (
    <BindingForm
      act={act}
      title={t(fromTwoSectors ? 'groups.ruleSwitchOn' : 'groups.ruleSwitchOff')}
      submitLabel={t('groups.changeReview')}
      confirmLabel={t('groups.ruleConfirm')}
      records={
        <>
          <p>{t(records, { speaker, group: group.title })}</p>
          <p>{texts.values.reason}</p>
        </>
      }
      input={() =>
        texts.check() ? { taskGroupId: group.id, fromTwoSectors, reason: texts.values.reason } : undefined
      }
      onDone={onDone}
    >
      <Textarea label={t('groups.ruleReason')} autosize minRows={2} {...texts.bind('reason')} />
    </BindingForm>
  );
}
