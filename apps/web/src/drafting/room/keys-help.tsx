import { t } from '../../strings/t.js';
import { Foldout } from '../foldout.js';
import classes from './keys-help.module.css';

const KEYS = [
  ['Ctrl+Enter', 'newClause'],
  ['Enter', 'enter'],
  ['Tab', 'tab'],
  ['Shift+Tab', 'shiftTab'],
  ['Alt+↑ ↓', 'move'],
  ['Ctrl+Alt+2', 'section'],
  ['Ctrl+B, Ctrl+I', 'marks'],
  ['Ctrl+Shift+D', 'term'],
  ['Ctrl+F', 'find'],
  ['Ctrl+Alt+M', 'comment'],
  ['Ctrl+Z, Ctrl+Y', 'history'],
  ['Esc, Tab', 'leave'],
] as const;

/** The keys of the editor, for whoever wants to know. */
export function KeysHelp() {
  return (
    <Foldout label={t('drafting.keys')}>
      {() => (
        <>
          <dl className={classes.keys}>
            {KEYS.map(([keys, name]) => (
              <div key={name} className={classes.pair}>
                <dt>
                  <kbd className={classes.key}>{keys}</kbd>
                </dt>
                <dd>{t(`drafting.key_${name}`)}</dd>
              </div>
            ))}
          </dl>
          <p className={classes.remark}>{t('drafting.keysMac')}</p>
        </>
      )}
    </Foldout>
  );
}
