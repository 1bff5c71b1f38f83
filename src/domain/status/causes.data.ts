// RISK-5: the It-råd's five focus areas with their sub-categories. Causes of yellow and red are classified in them (ST-6) [ITR].

export const FOCUS_AREAS = {
  planning: 'Projekttilrettelæggelse',
  governance: 'Governance',
  business: 'Forretningsmæssige forhold',
  solution: 'Markedsafdækning og teknisk løsning',
  users: 'Slutbrugere og slutprodukt',
} as const;
export type FocusArea = keyof typeof FOCUS_AREAS;

/** The sub-categories: stable key → the Danish label that is stored in the list. */
export const CAUSES = {
  timePlan: 'Tidsplan',
  implementation: 'Implementering og forandringsledelse',
  documentation: 'Projektdokumentation og risikostyring',
  resources: 'Ressourcer og kompetencer',
  organisation: 'Projektorganisering og -styring',
  coordination: 'Koordinering og afhængigheder',
  steeringGroup: 'Styregruppe',
  suppliers: 'Leverandørstyring',
  stakeholders: 'Interessenter og kommunikation',
  businessCase: 'Business case',
  benefits: 'Gevinster og succeskriterier',
  scope: 'Formål og scope',
  solution: 'Marked og teknisk løsning',
  test: 'Slutbrugere og test',
} as const;
export type Cause = keyof typeof CAUSES;

/** Which focus area each cause belongs to. */
export const FOCUS_AREA_OF: Readonly<Record<Cause, FocusArea>> = {
  timePlan: 'planning',
  implementation: 'planning',
  documentation: 'planning',
  resources: 'planning',
  organisation: 'governance',
  coordination: 'governance',
  steeringGroup: 'governance',
  suppliers: 'governance',
  stakeholders: 'governance',
  businessCase: 'business',
  benefits: 'business',
  scope: 'business',
  solution: 'solution',
  test: 'users',
};
