import { type PasswordOwner, passwordProblem, passwordStrength } from '@concordat/domain';
import { PasswordInput } from '@mantine/core';
import { useId } from 'react';
import { t } from '../strings/t.js';
import classes from './sign-in.module.css';

/** A password that is chosen: says what is wrong with it while it is typed, or how strong it is. */
export function NewPasswordField(props: {
  readonly label: string;
  readonly owner: PasswordOwner;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The server's words, or what is missing. */
  readonly error?: string | undefined;
}) {
  const { value, owner } = props;
  const advice = useId();
  const problem = value === '' ? null : passwordProblem(value, owner);
  return (
    <div>
      <PasswordInput
        label={props.label}
        description={t('identity.passwordHint')}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={value}
        error={props.error}
        aria-describedby={advice}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <p id={advice} role="status" className={classes.advice}>
        {value === ''
          ? ''
          : problem === null
            ? t(`identity.strength_${passwordStrength(value)}`)
            : t('identity.passwordProblem', { problem })}
      </p>
    </div>
  );
}
