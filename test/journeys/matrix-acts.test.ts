import { Matrix, printCount } from '../support/matrix.js';

/** Everybody tries every mutation, as things are. */

/** Mutations that nobody can carry out without a letter or a device, each with where somebody does. */
const ELSEWHERE = {
  acceptInvitation: 'invitations',
  resetPassword: 'passwords',
  confirmEmail: 'accounts',
  stopEmailChange: 'accounts',
  confirmRespondent: 'respondents',
  setUpInstallation: 'first-set-up',
  signInWithPasskey: 'passkeys',
  registerPasskey: 'passkeys',
  linkProvider: 'providers',
  acceptWithProvider: 'providers',
  withdrawCorrection: 'corrections',
  admitOrganisation: 'it takes part already; one that does not is admitted beside it',
};

let matrix: Matrix;

beforeAll(async () => {
  matrix = await Matrix.set();
}, 300_000);

afterAll(() => printCount('mutations as things are', matrix));

it('lets everybody do what the policy says, and nobody anything else', async () => {
  expect(await matrix.unchanged(() => matrix.mutations(null))).toEqual([]);
}, 300_000);

it('lets somebody do each of them', () => {
  const never = Object.keys(matrix.operations.mutations).filter((name) => !matrix.carriedOut.has(name));
  expect(never.sort()).toEqual(Object.keys(ELSEWHERE).sort());
});

it('offers everybody just what they may do', async () => {
  expect(await matrix.unchanged(() => matrix.offers(null))).toEqual([]);
}, 300_000);
