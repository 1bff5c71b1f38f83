// Danish words of the list “Ændringsønsker”.

export const changes = {
  title: 'Ændringsønsker',
  views: { open: 'Åbne', mine: 'Mine', year: 'I år', all: 'Alle' },
  viewsLabel: 'Visninger',
  export: 'Eksportér',
  exportHint: 'Eksportér de viste som en fil til regneark',
  exportName: 'aendringsoensker',

  search: 'Søg i nummer, titel og tekst',
  filters: { system: 'System', state: 'Status', route: 'Rute', region: 'Region', amount: 'Beløb' },
  filterActive: (p: { filter: string; value: string }) => `${p.filter}: ${p.value}`,
  several: (p: { count: number }) => `${p.count} valgt`,
  clear: 'Ryd filtre',
  amounts: {
    '0': 'Under 100.000 kr.',
    '100000': '100.000–249.999 kr.',
    '250000': '250.000–999.999 kr.',
    '1000000': '1.000.000–2.000.000 kr.',
    '2000001': 'Over 2.000.000 kr.',
  },

  table: 'Ændringsønsker',
  columns: {
    number: 'Nr.',
    title: 'Titel',
    system: 'System',
    state: 'Status',
    decides: 'Afgøres af',
    amount: 'Beløb, kr.',
    next: 'Næste skridt',
    due: 'Frist',
    age: 'Alder',
  },
  soon: 'Haster',
  restricted: 'Du er inhabil',
  untitledDraft: 'Kladde uden titel',

  shown: (p: { count: number; of: number }) =>
    `${p.count} af ${p.of} ${p.of === 1 ? 'ændringsønske' : 'ændringsønsker'}`,
  sum: 'I alt',
  loading: 'Henter ændringsønsker …',
  noMatch: {
    title: 'Ingen ændringsønsker passer',
    text: 'Prøv en anden visning, eller ryd filtrene.',
  },
  empty: {
    title: 'Der er ingen ændringsønsker endnu',
    text: 'De står her, så snart en systemadministrator har indsendt det første. Du får besked i Teams, når et af dem venter på dig.',
  },

  csv: {
    region: 'Ønsket af region',
    yearly: 'Årlig drift, kr.',
    submitted: 'Indsendt',
    decided: 'Afgjort',
    decidedBy: 'Afgjort af',
  },
};
