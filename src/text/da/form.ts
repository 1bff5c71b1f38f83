// Danish words of the form of a change request.
import type { BusinessCase } from '../../domain/change/businessCase.list.ts';
import type { Change } from '../../domain/change/change.list.ts';

type Words<K> = Partial<Record<keyof K, string>>;

const NUMBERS = ['nul', 'ét', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const fields = (count: number) => (count === 1 ? 'felt' : 'felter');

/** What stands in an empty field. */
const placeholders: Words<Change> & { businessCase: Words<BusinessCase> } = {
  wantedBy: 'dd-mm-åååå',
  attachments: 'Én adresse pr. linje',
  affectedSystems: 'For eksempel laboratoriesystem, røntgen',
  businessCase: {
    purpose: 'Hvad skal opnås, og for hvem?',
    deliverables: 'Hvad bliver leveret?',
    timetable: 'Fra godkendelse til drift, med hovedtrin',
    economy: 'Hvad går beløbet til, og hvem betaler driften?',
  },
};

/** Shorter than the field's own name, for the summary of what must be corrected. */
const shortNames: Words<Change> = {
  oneOffCost: 'Engangsudgift',
  description: 'Hvad skal ændres',
  consequence: 'Konsekvens',
};

export const form = {
  newTitle: 'Nyt ændringsønske',
  editTitle: (p: { number: string }) => `Redigér ${p.number}`,
  optional: 'valgfri',
  placeholders,
  shortNames,
  charactersOver: (p: { count: number }) => `${p.count} tegn for meget`,
  charactersLeft: (p: { count: number }) => `${p.count} tegn tilbage`,
  yes: 'Ja',
  no: 'Nej',
  none: 'Ikke valgt',
  chooseDate: 'Vælg i kalender',
  kroner: 'kr.',
  mySystems: 'Dine systemer',
  otherSystems: 'Andre systemer',
  openList: 'Vis listen',
  noSystem: 'Intet system passer',
  locked: 'Feltet er låst, fordi sagen er forelagt.',
  restored: (p: { time: string }) => `Det, du skrev kl. ${p.time}, er hentet frem igen.`,

  amountHint: {
    small: (p: { limit: string }) => `Under ${p.limit} afgør regionen`,
    smallUnsettled: (p: { limit: string }) => `Under ${p.limit} afgør SYS, så længe systemansvaret ikke er afklaret`,
    middle: (p: { limit: string }) => `Fra og med ${p.limit} afgør SYS`,
    top: (p: { limit: string }) => `Over ${p.limit} afgør RSI-kredsen`,
  },

  businessCase: {
    title: 'Business case light',
    count: (p: { filled: number; of: number }) => `${p.filled} af ${p.of}`,
    waivable: 'Forretningsstyregruppen kan fritage med en begrundelse',
    due: 'Skal være udfyldt, når sagen forelægges SYS',
    notAsked: 'Ruten kræver den ikke',
    more: 'Mere til business casen',
  },
  more: {
    title: 'Flere oplysninger',
    filled: (p: { count: number }) => (p.count === 0 ? 'Alle er valgfri' : `${p.count} udfyldt`),
  },

  summary: (p: { count: number }) =>
    `${capital(p.count <= 10 ? (NUMBERS[p.count] ?? '') : String(p.count))} ${fields(p.count)} skal rettes.`,
  restIsSaved: 'Resten er gemt.',
  restIsHere: 'Resten ligger på denne computer.',

  kept: {
    nothing: 'Intet skrevet endnu',
    saving: 'Gemmer …',
    saved: (p: { time: string }) => `Kladde gemt ${p.time}`,
    savedCase: (p: { time: string }) => `Gemt ${p.time}`,
    unfinished: 'Gemmes som kladde, når der er system og titel',
    byHand: (p: { time: string }) => `Kladde gemt på denne computer ${p.time}`,
    offline: 'Ikke gemt: ingen forbindelse. Det, du har skrevet, ligger på denne computer.',
    unavailable: 'Ikke gemt: SharePoint svarer ikke lige nu. Det, du har skrevet, ligger på denne computer.',
    signedOut: 'Ikke gemt: du er logget ud. Det, du har skrevet, ligger på denne computer.',
    refused: 'Ikke gemt. Det, du har skrevet, ligger på denne computer.',
    stale: 'Ikke gemt: en anden har rettet de samme felter.',
    choose: 'Vælg, hvad der skal gælde',
    notFiled: 'Ikke indsendt',
    notFiledKept: (p: { time: string }) => `kladde gemt ${p.time}`,
  },

  submit: 'Indsend',
  submitting: 'Indsender …',
  saveChanges: 'Gem ændringer',
  savingChanges: 'Gemmer …',
  retry: 'Prøv igen',
  saveAndClose: 'Gem og luk',
  deleteDraft: 'Slet kladde',

  deleting: {
    question: 'Slet kladden?',
    text: 'Kladden trækkes tilbage og kan ikke tages op igen.',
    textHere: 'Det, du har skrevet her, slettes. Sagen selv er uændret.',
    confirm: 'Slet kladden',
    cancel: 'Behold den',
    reason: 'Kladden er slettet af den, der skrev den.',
    failed: 'Kladden er ikke slettet.',
  },

  failed: {
    submitTitle: 'Ønsket er ikke indsendt endnu.',
    saveTitle: 'Ændringerne er ikke gemt endnu.',
    closeTitle: 'Kladden er ikke gemt endnu.',
    offline: 'Der er ingen forbindelse.',
    unavailable: 'SharePoint svarer ikke lige nu.',
    unexpected: 'Noget gik galt hos os.',
    signedOut: 'Du er logget ud. Log ind igen, og prøv så igen.',
    keptDraft: (p: { time: string }) => `Alt, du har skrevet, er gemt i din kladde kl. ${p.time}.`,
    keptHere: 'Alt, du har skrevet, ligger på denne computer.',
    retrySubmit: (p: { seconds: number }) =>
      `Vi prøver igen om ${p.seconds} sekunder, og ønsket kan ikke blive sendt to gange.`,
    retrySave: (p: { seconds: number }) => `Vi prøver igen om ${p.seconds} sekunder.`,
    retryNow: 'Prøv igen nu',
    technical: 'Tekniske oplysninger',
    forbidden: 'Du har ikke ret til at ændre sagen.',
    conflict: 'Sagen er et andet sted nu, end da du åbnede den.',
  },

  stale: {
    title: 'Ønsket er ændret, siden du åbnede det',
    who: (p: { by: string; fields: number; when: string }) =>
      `${p.by} rettede ${NUMBERS[p.fields] ?? String(p.fields)} ${fields(p.fields)} ${p.when}.`,
    someone: 'En anden',
    today: (p: { time: string }) => `i dag kl. ${p.time}`,
    earlier: (p: { date: string; time: string }) => `${p.date} kl. ${p.time}`,
    recently: 'for lidt siden',
    choose: 'Vælg, hvad der skal gælde. Resten af det, du har skrevet, er uændret.',
    field: 'Felt',
    theirs: 'Nu i sagen',
    mine: 'Din version',
    empty: 'Tomt',
    sameRoute: (p: { theirs: string; mine: string; decides: string }) =>
      `${p.theirs} og ${p.mine} følger samme rute. ${p.decides} afgør.`,
    otherRoute: (p: { theirs: string; theirsDecides: string; mine: string; mineDecides: string }) =>
      `${p.theirs} afgøres af ${p.theirsDecides}, ${p.mine} af ${p.mineDecides}.`,
    keep: 'Behold som kladde',
    save: 'Gem valgene',
  },

  notEditable: {
    title: 'Du kan ikke redigere denne sag',
    roundOpen: 'Sagen er til behandling lige nu. Spørgsmålet må ikke ændre sig, mens regionerne svarer.',
    decided: 'Sagen er afgjort eller trukket tilbage. En ny vurdering kræver en ny sag, der henviser til denne.',
    notYours: 'Kun den, der har indsendt ønsket, og systemets fællesregionale systemadministrator kan redigere det.',
    disqualified: 'Du er inhabil i denne sag og kan ikke medvirke i den.',
    visible: 'Du kan stadig se sagen.',
    visibleRestricted: 'Du kan stadig se sagens titel, system og status.',
    help: 'RSI-sekretariatet kan hjælpe, hvis det er en fejl.',
    openCase: 'Åbn sagen',
    kept: 'Det, du har skrevet, ligger på denne computer.',
  },

  route: {
    title: 'Ruten',
    titleFor: (p: { amount: string }) => `Ruten for ${p.amount}`,
    waiting: 'Venter på et beløb',
    waitingText: 'Ruten vises, når engangsudgiften er i hele kroner.',
    loading: 'Finder ruten …',
    failed: 'Ruten kan ikke vises lige nu',
    failedText: 'Det, du skriver, gemmes stadig. Ruten kommer, når forbindelsen er der.',
    decides: (p: { body: string }) => `${p.body} afgør`,
    earliest: (p: { date: string; bodies: number }) =>
      `Kan være afgjort ${p.date}, hvis ${
        p.bodies === 1 ? 'gruppen' : p.bodies === 2 ? 'begge grupper' : `alle ${NUMBERS[p.bodies] ?? p.bodies} grupper`
      } svarer skriftligt.`,
    earliestSmall: (p: { date: string }) =>
      `Kan afgøres, når ønsket er indsendt. Forretningsstyregruppen kan kommentere til ${p.date}.`,
    by: (p: { date: string }) => `frist ${p.date}`,
    bands: {
      region: 'Regionen',
      below: (p: { limit: string }) => `under ${p.limit}`,
      between: (p: { lower: string; upper: string }) => `${p.lower}–${p.upper}`,
      above: (p: { limit: string }) => `over ${p.limit}`,
      drawing: (p: { amount: string; body: string; range: string }) =>
        `${p.amount} ligger i det bånd, som ${p.body} afgør: ${p.range}.`,
    },
    does: {
      SAR: (p: { date: string }) => `Afgør inden for driftsbudgettet. Kan kommenteres til ${p.date}`,
      FSG: (p: { region: string | null }) =>
        p.region === null ? 'Vurderer og indstiller' : `Vurderer og indstiller via ${p.region}`,
      sysPool: 'Prioriterer af den fælles pulje.',
      sysDecides: 'Prioriterer og afgør.',
      sysUnsettled: 'Afgør, fordi systemansvaret ikke er afklaret.',
      sysRecommends: 'Indstiller til RSI-kredsen.',
      rsi: 'Godkender som projekt i RSI’s portefølje.',
    },
    nextMeeting: (p: { date: string }) => `Næste møde ${p.date}`,
    requires: 'Ruten kræver',
    requiresNothing: 'Ruten kræver ingen bilag.',
    filled: 'Udfyldt',
    missing: 'Mangler',
    firstOver: (p: { limit: string }) => `Først over ${p.limit}`,
    beforeDecision: 'Før afgørelsen',
    flags: {
      title: 'Flere ønsker til samme system',
      split: (p: { sum: string; limit: string }) => `bliver det ${p.sum}, som er over ${p.limit}`,
      splitReaches: (p: { sum: string; limit: string }) => `bliver det ${p.sum}, og grænsen er ${p.limit}`,
      with: 'Med',
      recent: (p: { days: number }) => `fra de seneste ${p.days} dage`,
      yearly: (p: { year: number; granted: string; withThis: string; limit: string }) =>
        `Systemet har fået bevilget eller reserveret ${p.granted} i ${p.year}. Med dette ønske bliver det ${p.withThis}, som er over ${p.limit}, og det bekræfter formanden for SYS før afgørelsen.`,
      informs: (p: { body: string }) => `${p.body} får det at se. Det stopper ikke ønsket.`,
    },
    moreRules: 'Flere regler for ruten',
  },
};
