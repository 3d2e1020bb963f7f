import { QUORUM_PERCENT } from '@concordat/domain';
import { Checkbox, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../strings/t.js';

/** How a group counts by its terms of reference. */
export interface Counting {
  readonly silenceIsConsent: boolean;
  /** 0 to 100; not a number while nothing is typed. */
  readonly quorumPercent: number;
}

/** How a group counts whose terms say nothing of it. */
export const COUNTING: Counting = { silenceIsConsent: false, quorumPercent: QUORUM_PERCENT };

/** Whether a quorum is given. */
export const isGiven = ({ quorumPercent }: Counting): boolean => !Number.isNaN(quorumPercent);

/** How a group counts, in words. */
export function CountingWords(props: Counting & { readonly className?: string | undefined }) {
  const { silenceIsConsent, quorumPercent: percent, className } = props;
  return (
    <>
      <p className={className}>
        {t(silenceIsConsent ? 'groups.silenceCounts' : 'groups.silenceDoesNotCount')}
      </p>
      <p className={className}>
        {percent === 0 ? t('groups.quorumNone') : t('groups.quorumCounts', { percent })}
      </p>
    </>
  );
}

/** Whether silence is consent, and the quorum. */
export function CountingFields(props: {
  readonly silence: { readonly label: string; readonly description?: string };
  readonly value: Counting;
  readonly onChange: (value: Counting) => void;
  readonly problem: ReactNode;
}) {
  const { silence, value, onChange, problem } = props;
  return (
    <>
      <Checkbox
        {...silence}
        checked={value.silenceIsConsent}
        onChange={({ currentTarget }) => onChange({ ...value, silenceIsConsent: currentTarget.checked })}
      />
      <NumberInput
        label={t('groups.quorum')}
        description={t('groups.quorumHint')}
        value={isGiven(value) ? value.quorumPercent : ''}
        min={0}
        max={100}
        allowDecimal={false}
        allowNegative={false}
        error={isGiven(value) ? problem : t('groups.quorumMissing')}
        onChange={(typed) => onChange({ ...value, quorumPercent: typed === '' ? Number.NaN : Number(typed) })}
      />
    </>
  );
}
