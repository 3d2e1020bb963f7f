import { figureProblem } from './figure.js';

describe('the value of a figure', () => {
  it.each(['46', '0.25', '4.0', '-3', '999999999999.999999'])('may be %s', (value) => {
    expect(figureProblem(value)).toBeNull();
  });

  it.each(['', ' 46', '46 kWh', '1,5', '.5', '5.', '1e3', '--1', '1234567890123', '0.1234567', 'NaN', '٤٦'])(
    'may not be %j',
    (value) => {
      expect(figureProblem(value)).toMatch(/^must be a number/u);
    },
  );
});
