/** What the note says from the first line on. */
export function firstIdea(mark: string) {
  return { title: `Fair recruitment along the Horn corridor (${mark})`, language: 'en', primaryArea: 'TA3' };
}

const markers = [
  ['HRM', 'B', 'Every activity is checked against the rights of migrant workers; see the annex.'],
  ['GEM', '2', 'A third of the budget is for women in domestic work.'],
  ['CSM', 'B', 'Age checks at recruitment, with the labour inspectorates.'],
].map(([marker, score, evidence]) => ({ marker, score, evidence }));

/** The first draft: an idea, and sums that do not hold yet. */
export function firstDraft(mark: string) {
  return {
    ...firstIdea(mark),
    budget: [{ organisation: 'IOM', direct: '800000.00', indirect: '80000.00' }],
    sdgTargets: [{ target: '10.7', sharePercent: 60 }],
  };
}

/** The concept note, complete. Amounts and facts are illustrative. */
export function wholeNote(mark: string) {
  return {
    ...firstIdea(mark),
    scope: 'multi-country',
    places: ['KE', 'ET', 'UG'],
    otherAreas: ['TA1'],
    gcmObjectives: ['OBJ05', 'OBJ06'],
    sdgTargets: [
      { target: '10.7', sharePercent: 60 },
      { target: '8.8', sharePercent: 40 },
    ],
    cooperationFrameworkOutcome: 'Decent work for people on the move',
    conveningAgency: 'IOM',
    partners: [{ name: 'Central Organization of Trade Unions', category: 'STK_UNION' }],
    durationMonths: 24,
    budget: [
      { organisation: 'IOM', direct: '800000.00', indirect: '56000.00' },
      { organisation: 'ILO', direct: '500000.00', indirect: '35000.00' },
    ],
    context: 'Workers leave Kenya, Ethiopia and Uganda through recruiters whom nobody licenses or inspects.',
    needsEvidence: 'Half of those interviewed on return had paid more than four months of wages in fees.',
    theoryOfChange: 'When fees are visible and sanctioned, employers pay them and workers choose.',
    expectedResults: 'Three governments license recruiters by one standard.',
    targetGroups: 'Prospective migrant workers, licensed recruiters, labour inspectors.',
    guidingPrinciples: 'People-centred, gender-responsive, child-sensitive; data protected by design.',
    wholeOfGovernment: 'Labour, interior and foreign ministries sit on one board in each country.',
    wholeOfSociety: 'Unions, employers and returnees review each step twice a year.',
    sustainability: 'Licence fees pay for inspection from the third year on.',
    risks: 'A change of government in one country may delay its licensing law.',
    markers,
    contacts: [{ name: 'Claire Dubois', email: 'iom@demo.tributary.test', role: 'Programme lead' }],
  };
}

/** What the authors write after the secretariat asked for more. */
export const firmerResults =
  'Three governments license recruiters by one standard; 12,000 workers go abroad without fees in two years.';

/** The smallest PDF that any reader opens: the letter of the Resident Coordinator. */
export function letter(): Blob {
  const text = 'BT /F1 14 Tf 72 720 Td (I endorse this concept note.) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const offsets = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const start = head.length + objects.join('').length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 6\n0000000000 65535 f \n${table}`;
  const tail = `${xref}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new Blob([head, ...objects, tail], { type: 'application/pdf' });
}

/** Direct costs of each entity, by category, as the programme is finally approved. */
export const programmeBudget = {
  IOM: { staff: '300000.00', contractual_services: '350000.00', travel: '150000.00' },
  ILO: { staff: '250000.00', transfers_grants: '200000.00', general_operating: '50000.00' },
} as const;

export const indirect = { IOM: '56000.00', ILO: '35000.00' } as const;

/** What each entity receives: 856,000.00 and 535,000.00, in two tranches. */
export const tranches = [
  { organisation: 'IOM', number: 1, amount: '500000.00' },
  { organisation: 'IOM', number: 2, amount: '356000.00' },
  { organisation: 'ILO', number: 1, amount: '300000.00' },
  { organisation: 'ILO', number: 2, amount: '235000.00' },
];

/** What ILO spent in the first period; the first version leaves the travel out. */
export const spent = {
  staff: '41250.75',
  transfers_grants: '20000.00',
  indirect_support: '4287.55',
} as const;
export const forgotten = { travel: '1249.99' } as const;
