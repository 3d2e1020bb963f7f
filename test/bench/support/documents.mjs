/** A document of so many clauses, ten to a section, with letters beyond ASCII, marks and a table. */
export function documentOf(clauses, title = 'Carbon compliance, for measuring') {
  const sections = [];
  for (let first = 1; first <= clauses; first += 10) {
    const numbers = Array.from({ length: Math.min(10, clauses - first + 1) }, (_, index) => first + index);
    sections.push(sectionOf(first, numbers.map(clauseOf)));
  }
  return { type: 'doc', content: [{ type: 'title', content: [words(title)] }, ...sections, tableSection()] };
}

function sectionOf(first, clauses) {
  const heading = { type: 'heading', content: [words(`From clause ${first} on`)] };
  return { type: 'section', attrs: { id: `section-${first}` }, content: [heading, ...clauses] };
}

function clauseOf(number) {
  const limit = [
    words(`A home of type ${number} emits no more than `),
    { ...words(`${10 + (number % 5)} kg CO₂(eq)/m²/year`), marks: [{ type: 'bold' }] },
    words(', as “built”, in use; tŷ, café and naïve readers are told in their own words how that is shown.'),
  ];
  return {
    type: 'clause',
    attrs: { id: `clause-${number}` },
    content: [{ type: 'paragraph', content: limit }],
  };
}

function tableSection() {
  const paragraph = (text) => ({ type: 'paragraph', content: [words(text)] });
  const cell = (text) => ({ type: 'tableCell', content: [paragraph(text)] });
  const rows = ['Detached', 'Attached', 'Apartment'].map((type, index) => ({
    type: 'tableRow',
    content: [cell(type), cell(`${10 + index}`)],
  }));
  const content = [paragraph('The limits at a glance.'), { type: 'table', content: rows }];
  return sectionOf('table', [{ type: 'clause', attrs: { id: 'clause-table' }, content }]);
}

function words(text) {
  return { type: 'text', text };
}
