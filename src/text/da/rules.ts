// The rules in Danish: one sentence each with the document that says so, or that it is the secretariat's standard.
import type { SourceDocument } from '../../domain/edition/edition.ts';
import { EDITION_2014, EDITION_CURRENT } from '../../domain/edition/editions.data.ts';
import { formatFor } from '../format.ts';
import type { RuleWords } from '../rules.ts';
import { units } from './units.ts';

/** `both`: both editions of the governance model say so. */
export const sources: Record<SourceDocument | 'both' | 'standard', string> = {
  SYS: 'Styringsmodellen, gældende udgave',
  S14: 'Styringsmodellen 2014',
  PM: 'Projektmodellen',
  both: 'Styringsmodellen',
  standard: 'Standard, som sekretariatet kan ændre',
};

/** Stands after the source while nobody has said from which day the edition holds. */
export const editionAssumed = 'Ikrafttrædelsesdatoen er antaget.';

const document = (source: string, text: string): RuleWords => ({ text, source, kind: 'document' });
const standard = (text: string, counted?: RuleWords['counted']): RuleWords => ({
  text,
  source: sources.standard,
  kind: 'standard',
  ...(counted && { counted }),
});
const format = formatFor('da');
const days = (count: number, one: string, many: string) => `${units.inWords({ count })} ${count === 1 ? one : many}`;
const old = EDITION_2014.limits;
const now = EDITION_CURRENT.limits;
const band = ({ lower, upper }: typeof now) => `${format.amount(lower)}–${format.kroner(upper)}`;

/** Sentences that a route cites, by their keys. */
const routeRules = {
  'route.small.2014': document(
    sources.S14,
    `Ønsker under ${format.kroner(old.lower)} afgøres af den systemansvarlige region sammen med forretningsstyregruppen og brugergruppen, inden for driftsbudgettet.`,
  ),
  'route.small.2014.steering-group': document(
    sources.PM,
    `Forretningsstyregruppen prioriterer ønsker under ${format.kroner(old.lower)}`,
  ),
  'route.middle.2014': document(
    sources.S14,
    `Ønsker på ${band(old)}, begge beløb medregnet, motiveres af den systemansvarlige region sammen med forretningsstyregruppen og prioriteres af SYS.`,
  ),
  'required.business-case-light.2014': document(
    sources.S14,
    'Ønsket begrundes i en business case light med formål, leverancer, tidsplan og økonomi.',
  ),
  'route.top.2014': document(
    sources.PM,
    `Ønsker over ${format.kroner(old.upper)} prioriteres som projekter i RSI-kredsen.`,
  ),
  'required.charter-and-business-case.2014': document(
    sources.S14,
    `Ønsker over ${format.kroner(old.upper)} skal have et særskilt kommissorium og en business case.`,
  ),
  'route.small.current': document(
    sources.SYS,
    `Ønsker under ${format.kroner(now.lower)} kan den systemansvarlige region disponere over i driftsbudgettet.`,
  ),
  'route.middle.current': document(
    sources.SYS,
    `Ønsker på ${band(now)}, begge beløb medregnet, indstilles af forretningsstyregruppen og prioriteres af SYS.`,
  ),
  'required.professional-reason.current': document(sources.SYS, 'Ønsket skal begrundes fagligt.'),
  'required.business-case-light.current': document(
    sources.SYS,
    'Hvis det er relevant, dokumenteres ønsket i en business case light.',
  ),
  'standard.business-case-light-waiver': standard(
    'Forretningsstyregruppen kan med en begrundelse fritage for business case light.',
  ),
  'route.top.current': document(
    sources.SYS,
    `Ønsker over ${format.kroner(now.upper)} er projekter. SYS indstiller, og RSI-kredsen godkender.`,
  ),
  'standard.professional-reason-top': standard('Ønsket begrundes fagligt, også når det skal til RSI-kredsen.'),
  'required.roadmap.current': document(
    sources.SYS,
    `Ønsker over ${format.kroner(EDITION_CURRENT.roadmap?.above ?? now.lower)} skal stå på systemets roadmap.`,
  ),
  'standard.small-unsettled': standard('Er systemansvaret ikke afklaret, afgør SYS også de små ønsker.'),
  'standard.comment-days': standard(
    'Forretningsstyregruppen og brugergruppen kan kommentere. Regionen kan afgøre ønsket før fristen.',
    (p) =>
      `Forretningsstyregruppen og brugergruppen kan kommentere i ${days(p.days, 'arbejdsdag', 'arbejdsdage')}. Regionen kan afgøre ønsket før.`,
  ),
  'standard.round-days': standard(
    'Skriftlig behandling har en fast svarfrist i hver gruppe.',
    (p) => `Skriftlig behandling varer ${days(p.days, 'arbejdsdag', 'arbejdsdage')} i hver gruppe.`,
  ),
};

/** What the log, a refusal or a page cites by rule. */
const citedRules = {
  'ORG-2': document(
    sources.both,
    'Sager eskaleres fra brugergruppen til forretningsstyregruppen, videre til SYS og derfra til RSI-kredsen.',
  ),
  'ORG-3': document(
    sources.both,
    'I SYS sidder én systemforvaltningschef fra hver region, og formanden udpeges særskilt.',
  ),
  'ORG-4': document(
    sources.both,
    'Forretningsstyregruppen har mindst én repræsentant for hver deltagende region, udpeget af regionen selv.',
  ),
  'ORG-5': document(sources.both, 'Hvert system har én systemansvarlig region.'),
  'ORG-10': standard('Et svar tæller kun, når medlemmets mandat er registreret.'),
  'ORG-11': standard('Den, der er inhabil i en sag, kan hverken svare eller rette i den.'),
  'SYS-7': document(
    sources.SYS,
    `Ønsker over ${format.kroner(EDITION_CURRENT.roadmap?.above ?? now.lower)} skal stå på systemets roadmap.`,
  ),
  'CR-1': document(
    sources.both,
    'Brugergruppen motiverer ønsker, og systemadministratoren samler dem fra brugere og leverandører.',
  ),
  'CR-2': standard('Ønskets felter følger offentlige skabeloner.'),
  'CR-3': document(sources.both, 'Engangsudgiften bestemmer, hvem der afgør ønsket.'),
  'CR-4': document(sources.both, 'En business case light beskriver kort formål, leverancer, tidsplan og økonomi.'),
  'CR-5': document(
    sources.SYS,
    'Forretningsstyregruppen indstiller via den systemansvarlige region, og SYS prioriterer.',
  ),
  'CR-6': document(sources.both, 'De største ønsker er projekter i RSI-kredsens projektportefølje.'),
  'CR-7': standard('Puljen gøres op år for år, og der kan ikke bevilges mere, end der er tilbage.'),
  'CR-8': standard(
    'Går et systems bevillinger i et år over grænsen, får medlemmerne det at se, og formanden tager det til efterretning.',
  ),
  'CR-9': document(sources.both, 'Pengene må ikke fordeles uhensigtsmæssigt skævt mellem systemerne.'),
  'CR-10': standard(
    'Flere ønsker til samme system vises sammen, når de tilsammen går over en grænse. Det stopper ikke ønsket.',
    (p) =>
      `Flere ønsker til samme system inden for ${days(p.days, 'dag', 'dage')} vises sammen, når de tilsammen går over en grænse. Det stopper ikke ønsket.`,
  ),
  'CR-11': document(
    sources.both,
    'Den systemansvarlige region råder over små ønsker i samarbejde med forretningsstyregruppen og brugergruppen.',
  ),
  'CR-12': standard('Sagen går trin for trin fra kladde til levering, og hvert trin har dato og begrundelse.'),
  'CR-14': standard('Er systemansvaret ikke afklaret, afgør SYS også de små ønsker.'),
  'CR-15': standard('Opdeling og årets sum vises i én samlet besked.'),
  'DEC-1': document(sources.both, 'SYS kan behandle sager skriftligt mellem møderne.'),
  'DEC-2': standard('Hver region har ét svar.'),
  'DEC-3': standard('Formanden søger enighed, kan skære igennem og eskalerer grundlæggende uenighed.'),
  'DEC-4': document(
    sources.PM,
    'Alle regioner deltager som udgangspunkt. En region, der ikke gør, forklarer hvorfor og kan tilslutte sig senere.',
  ),
  'DEC-5': standard('En afgørelse står ved magt. En ny afgørelse kræver en ny sag, der henviser til den gamle.'),
  'DEC-7': standard('Et svar kan rettes, til behandlingen afsluttes. Begge svar står i historikken.'),
  'DEC-8': standard('Den, der er inhabil, ser kun sagens titel, system og status.'),
  'DEC-9': standard('Kortet er fælles. Svaret på et tryk viser, hvilken region der har svaret.'),
  'GATE-1': document(
    sources.PM,
    'Projektstyregruppen beslutter faseovergangen, før den forelægges RSI-kredsen eller IT5.',
  ),
  'GATE-4': document(
    sources.PM,
    'En ændring ud over den ramme, som RSI-kredsen har sat, skal forelægges RSI-kredsen eller IT5.',
  ),
  'ST-7': standard('En rapport, der ikke er der, vises som manglende og aldrig som grøn.'),
  'PUB-1': document(
    'Lov nr. 699 af 20. juni 2025, § 126',
    'Region Østdanmark overtager opgaverne fra Region Hovedstaden og Region Sjælland den 1. januar 2027.',
  ),
  'PUB-4': document(
    'Forvaltningsloven §§ 3–6',
    'Den, der er inhabil, må ikke træffe afgørelse eller på anden måde medvirke i sagen.',
  ),
  'PUB-5': document(
    'Offentlighedsloven §§ 13 og 15',
    'Væsentlige oplysninger og begrundelsen for en afgørelse skal noteres og journaliseres.',
  ),
  'PUB-7': standard('Frister tælles i arbejdsdage uden helligdage og aftalte fridage.'),
  'PUB-10': standard('Tolerancerne følger statens projektmodel, medmindre projektet har sine egne.'),
  'answer.ask-for-meeting': document(sources.SYS, 'Medlemmer kan altid ønske mødebehandling.'),
  'standard.ask-for-meeting': standard('Medlemmer kan altid ønske mødebehandling.'),
  'standard.written': standard('Gruppen kan behandle sager skriftligt mellem møderne.'),
  'pool.frame': document(sources.SYS, 'RSI-kredsen fastsætter den økonomiske ramme, og SYS disponerer inden for den.'),
};

export const rules: Record<keyof typeof routeRules | keyof typeof citedRules, RuleWords> = {
  ...routeRules,
  ...citedRules,
};
