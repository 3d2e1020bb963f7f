import { failuresOf } from './lib/suites.mjs';

const file = (results: object) => ({ name: `${process.cwd()}/test/a.test.ts`, message: '', ...results });

it('says of each failed test where it is and how its message begins', () => {
  const passed = { status: 'passed', fullName: 'goes', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'a thing goes',
    failureMessages: ['\u001b[31mexpected\u001b[39m\n  1'],
  };
  expect(
    failuresOf({ testResults: [file({ status: 'failed', assertionResults: [passed, failed] })] }),
  ).toEqual(['FAILED test/a.test.ts › a thing goes: expected 1']);
});

it('says of a file that could not be run why, and nothing of one that passed', () => {
  const broken = file({ status: 'failed', message: 'Cannot find module', assertionResults: [] });
  const fine = file({ status: 'passed', assertionResults: [] });
  expect(failuresOf({ testResults: [broken, fine] })).toEqual(['FAILED test/a.test.ts: Cannot find module']);
});
