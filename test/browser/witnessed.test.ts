import { verifierKey } from '@concordat/ledger';
import { launchChromium } from '../support/chromium.js';
import { startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/demonstration-pages.js';
import { LEDGER_KEYS } from '../support/ledger-key.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';
import { askedOf, startWitnesses, type Witnesses } from '../support/witnesses.js';

/** The log of the demonstration as the tests play it. */
const ORIGIN = 'localhost:3000/ledger';

let witnesses: Witnesses;

beforeAll(async () => {
  witnesses = await startWitnesses(verifierKey(ORIGIN, LEDGER_KEYS.current.publicKey), ['one', 'two']);
});
afterAll(() => witnesses.stop());

it('an act that a witness has seen is shown so, and its cosignature is checked in the browser', async () => {
  const [one, two] = witnesses.running;
  if (one === undefined || two === undefined) throw new Error('There are no two witnesses.');
  const [server, browser] = await Promise.all([startDemonstrationServer(askedOf([one])), launchChromium()]);
  const auditor = await Visitor.at(browser, server.url);
  await auditor.enter('auditor');
  await until('the newest head being cosigned', async () => {
    const head = await auditor.context.request.get('/ledger/checkpoint');
    return (await head.text()).includes('— one.example ');
  });
  const { page } = auditor;
  await auditor.open(`${LIVING}/record`, /./u);
  const acts = page.getByRole('list', { name: 'What happened' });
  await acts.getByText('Witnessed', { exact: true }).first().waitFor();
  await acts
    .getByRole('link', { name: /^Check this act, entry/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Check a receipt yourself' }).waitFor();
  await auditor.sees('You name no witness below. These say that they have signed: one.example.');
  const keys = page.getByLabel('Keys of witnesses, one a line');
  await keys.fill(one.vkey);
  await page.locator('[data-step=cosigned][data-outcome=holds]').waitFor();
  await auditor.sees('The receipt holds');
  await keys.fill(`${one.vkey}\n${two.vkey}`);
  await page.locator('[data-step=cosigned][data-outcome=fails]').waitFor();
  await auditor.sees('two.example has not cosigned this head.');
  await auditor.sees('you may have been shown another log than others');
});
