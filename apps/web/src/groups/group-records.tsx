import { t } from '../strings/t.js';
import { type Counting, CountingWords } from './counting.js';
import classes from './group-page.module.css';

/** What setting up a group records, word for word. */
export function GroupRecords(props: {
  readonly speaker: string;
  readonly title: string;
  readonly purpose: string;
  readonly termsOfReference: string;
  readonly counting: Counting;
}) {
  return (
    <>
      <p>{t('groups.createRecords', { speaker: props.speaker, title: props.title })}</p>
      <p className={classes.label}>{t('groups.purpose')}</p>
      <p className={classes.text}>{props.purpose}</p>
      <p className={classes.label}>{t('groups.terms')}</p>
      <p className={classes.text}>{props.termsOfReference}</p>
      <CountingWords {...props.counting} />
    </>
  );
}
