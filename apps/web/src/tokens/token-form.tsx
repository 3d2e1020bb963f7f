import { LINE, type ScopeGroup, textProblem } from '@concordat/domain';
import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { BindingForm, fieldError } from '../components/index.js';
import type { CreateAccessTokenMutation } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { CHOICES, groupText, reachText, scopeOf } from './reach.js';
import { CreateAccessTokenDocument } from './tokens.graphql.js';

const DAYS = [7, 30, 90, 366] as const;

/** Makes an access token: what it is for, what it may do, and how long. */
export function TokenForm(props: {
  readonly onMade: (made: CreateAccessTokenMutation['createAccessToken']) => void;
}) {
  const [name, setName] = useState('');
  const [groups, setGroups] = useState<readonly ScopeGroup[]>(['reading']);
  const [days, setDays] = useState<number>(30);
  const [asked, setAsked] = useState(false);
  const act = useAct(CreateAccessTokenDocument);
  const wrong = textProblem(name, LINE) ?? undefined;
  const nothing = groups.length === 0;
  const scope = scopeOf(groups);

  const input = () => {
    setAsked(true);
    return wrong || nothing ? undefined : { name: name.trim(), scope, days };
  };
  return (
    <BindingForm
      act={act}
      title={t('tokens.make')}
      submitLabel={t('tokens.make')}
      confirmLabel={t('tokens.makeConfirm')}
      records={<p>{t('tokens.makeRecords', { name: name.trim(), days, reach: reachText(scope) })}</p>}
      input={input}
      onDone={(data) => props.onMade(data.createAccessToken)}
    >
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        required
        withAsterisk={false}
        value={name}
        error={fieldError(act.problem, 'name') ?? (asked && wrong && t('components.fieldProblem', { wrong }))}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={t('tokens.reach')}
        description={t('tokens.reachHint')}
        value={[...groups]}
        error={asked && nothing && t('tokens.reachNothing')}
        onChange={(chosen) => setGroups(CHOICES.filter((group) => chosen.includes(group)))}
      >
        {CHOICES.map((group) => (
          <Group key={group} mt="xs">
            <Checkbox value={group} label={t(groupText(group))} description={t(`tokens.what_${group}`)} />
          </Group>
        ))}
      </Checkbox.Group>
      <NativeSelect
        label={t('tokens.lasts')}
        value={String(days)}
        data={DAYS.map((each) => ({ value: String(each), label: t('tokens.days', { n: each }) }))}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      />
    </BindingForm>
  );
}
