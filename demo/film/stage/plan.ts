/** The file plan of Stadt Lindenbach, as far as the films need it. */
export interface Branch {
  number: string;
  name: string;
  below?: Branch[];
}

export const plan: Branch[] = [
  { number: '0', name: 'Verwaltung' },
  { number: '2', name: 'Schule und Kultur' },
  { number: '4', name: 'Soziales' },
  {
    number: '5',
    name: 'Sport und Freizeit',
    below: [
      {
        number: '52',
        name: 'Sportstätten',
        below: [
          { number: '52.10', name: 'Sportplätze' },
          {
            number: '52.20',
            name: 'Sporthallen',
            below: [
              { number: '52.20.02', name: 'Schlüssel' },
              { number: '52.20.03', name: 'Hallenzeiten' },
            ],
          },
        ],
      },
      { number: '57', name: 'Bäder' },
    ],
  },
  {
    number: '6',
    name: 'Bauen und Verkehr',
    below: [
      { number: '61', name: 'Stadtplanung' },
      {
        number: '66',
        name: 'Straßen',
        below: [
          { number: '66.10', name: 'Fahrbahnen' },
          {
            number: '66.30',
            name: 'Beleuchtung',
            below: [
              { number: '66.30.01', name: 'Neubau' },
              { number: '66.30.02', name: 'Störungen' },
              { number: '66.30.03', name: 'Strom' },
            ],
          },
        ],
      },
    ],
  },
  { number: '9', name: 'Finanzen' },
];

/** The way from the top to a number: 6, 66, 66.30, 66.30.02. */
export function wayTo(number: string, branches = plan): Branch[] {
  for (const branch of branches) {
    if (branch.number === number) return [branch];
    const below = wayTo(number, branch.below ?? []);
    if (below.length > 0) return [branch, ...below];
  }
  return [];
}
