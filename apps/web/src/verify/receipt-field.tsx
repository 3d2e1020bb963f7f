import { FileInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { t } from '../strings/t.js';
import { type FileFault, readFile } from './read-file.js';
import classes from './verify.module.css';

/** A receipt is dropped here, or chosen. */
export function ReceiptField({ onReceipt }: { readonly onReceipt: (text: string, name: string) => void }) {
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<FileFault>();
  const take = async (taken: File | null) => {
    setFile(taken);
    setFault(undefined);
    if (taken === null) return;
    const read = await readFile(taken);
    if ('fault' in read) setFault(read.fault);
    else onReceipt(read.text, taken.name);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) take(dropped);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <fieldset
      aria-label={t('verify.receiptFile')}
      className={classes.drop}
      data-over={over}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
    >
      <p>{t('verify.drop')}</p>
      <FileInput
        label={t('verify.receiptFile')}
        description={t('verify.receiptFileHint')}
        placeholder={t('verify.choose')}
        value={file}
        error={fault && t(`verify.file_${fault}`)}
        onChange={take}
        className={classes.field}
      />
    </fieldset>
  );
}
