import { LINE, PARAGRAPHS, textProblem } from './text.js';

describe('limits of a text', () => {
  it.each([
    ['', LINE, 'must not be empty'],
    ['  \u00a0 ', LINE, 'must not be empty'],
    ['a\nb', LINE, 'must be on one line'],
    ['a\u0000b', PARAGRAPHS, 'has control characters; remove them'],
    ['a\u2028b', PARAGRAPHS, 'has control characters; remove them'],
    ['a\u202eb', PARAGRAPHS, 'has characters that reverse the reading direction; remove them'],
    ['a\ud800', PARAGRAPHS, 'has a broken character; type it again'],
    ['x'.repeat(201), LINE, 'is 201 characters long; at most 200 are allowed'],
  ])('refuses %j', (text, limits, problem) => {
    expect(textProblem(text, limits)).toBe(problem);
  });

  it.each([
    ['<script>alert(1)</script>', LINE],
    ['46 kWh/m²/year', LINE],
    ['first\n\tsecond', PARAGRAPHS],
    ['🏠'.repeat(200), LINE],
  ])('accepts %j', (text, limits) => {
    expect(textProblem(text, limits)).toBeNull();
  });
});
