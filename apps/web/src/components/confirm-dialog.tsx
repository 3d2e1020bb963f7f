import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import classes from './confirm-dialog.module.css';
import { ProblemNotice } from './problem-notice.js';

/** Asks before something binding: says in one sentence what will be recorded, then does it. */
export function ConfirmDialog(props: {
  readonly opened: boolean;
  readonly title: string;
  /** The sentence of what will be recorded. */
  readonly records: ReactNode;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly pending?: boolean;
  readonly problem?: Problem | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <Modal.Root opened={props.opened} onClose={props.onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Stack gap="md">
            <Modal.Title className={classes.title ?? ''}>{props.title}</Modal.Title>
            {props.children}
            <div>
              <Text className={classes.label}>{t('components.whatIsRecorded')}</Text>
              <div className={classes.records}>{props.records}</div>
            </div>
            <ProblemNotice problem={props.problem} />
            <Group justify="flex-end">
              <Button variant="default" onClick={props.onClose}>
                {t('components.cancel')}
              </Button>
              <Button onClick={props.onConfirm} loading={props.pending ?? false}>
                {props.confirmLabel}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
