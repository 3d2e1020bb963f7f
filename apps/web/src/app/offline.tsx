import { useNetwork } from '@mantine/hooks';
import { t } from '../strings/t.js';
import classes from './layout.module.css';

/** Says so while the browser has no connection; the room for it is only taken then. */
export function Offline() {
  const { online } = useNetwork();
  return (
    <p role="status" className={online ? 'visually-hidden' : classes.offline}>
      {online ? '' : t('app.offline')}
    </p>
  );
}
