// Why something was refused, and what the person can do, in Danish: one or two sentences per reason.
import type { Reason } from '../../domain/record/refusal.ts';
import { formatFor } from '../format.ts';
import { numberOf, wordOf, type ReasonWords } from '../textParameters.ts';
import { outcomes } from './labels.ts';
import { states } from './states.ts';

const kroner = (amount: number) => formatFor('da').kroner(amount);

export const reasons: Record<Reason, ReasonWords> = {
  'no-seat': () => 'Du har ikke en plads, der giver adgang til dette. Er det en fejl, kan RSI-sekretariatet rette det.',
  'seat-ended': () =>
    'Det, du bad om, er registreret og gælder. Din plads er ophørt siden, så du kan ikke længere se det.',
  'not-your-part': () => 'Din rolle i sagen giver ikke ret til dette. Sagens forløb viser, hvem der skal handle.',
  disqualified: () =>
    'Du er inhabil i denne sag og kan ikke deltage i behandlingen. Din region kan udpege en anden med mandat, og RSI-sekretariatet kan svare på spørgsmål om habilitet.',
  'chair-disqualified': () =>
    'Du er inhabil i denne sag og kan ikke lede behandlingen. RSI-sekretariatet kan hjælpe gruppen med, hvem der leder den i stedet.',
  'no-mandate': () =>
    'Du har ikke et registreret mandat, der dækker denne sag, så dit svar kan ikke tælle. Bed din region om at få mandatet registreret hos RSI-sekretariatet.',
  'seat-without-region': () => 'Din plads svarer ikke for en region. Du kan følge sagen, men ikke svare i den.',
  'several-regions': () =>
    'Du har plads for flere regioner i gruppen, og det fremgår ikke, hvilken du svarer for. Bed RSI-sekretariatet om at rette dine pladser.',
  'not-your-region': () =>
    'Din region er ikke blandt dem, der skal svare i denne sag. Er det en fejl, kan RSI-sekretariatet rette det.',
  'predecessor-answered': () =>
    'En af de regioner, som din region har afløst, har allerede svaret, og det svar gælder. Skriv til formanden, hvis sagen bør drøftes igen.',
  'wrong-state': (p) => {
    const state = wordOf(p, 'state', states);
    const why = state
      ? `Det kan ikke lade sig gøre, når sagens status er “${state}”.`
      : 'Sagen er et andet sted i forløbet.';
    return `${why} Genindlæs siden for at se, hvad der kan gøres nu.`;
  },
  'wrong-route': () => 'Med det beløb afgøres sagen et andet sted. Ruten i sagen viser, hvem der afgør den.',
  'region-decides': () =>
    'Den systemansvarlige region afgør sagen, så den skal ikke behandles i en gruppe. Den kan kommenteres, indtil den er afgjort.',
  'sys-decides': () =>
    'Systemansvaret er ikke afklaret, og derfor afgør SYS sagen. RSI-sekretariatet åbner behandlingen i SYS.',
  'no-steering-group': () =>
    'Der er ikke registreret en forretningsstyregruppe for systemet. Bed RSI-sekretariatet om at registrere den.',
  'round-open': () => 'Sagen er til behandling lige nu. Prøv igen, når behandlingen er afsluttet.',
  'round-closed': (p) => {
    const outcome = wordOf(p, 'outcome', outcomes);
    const why = outcome ? `Behandlingen er afsluttet med udfaldet “${outcome}”.` : 'Behandlingen er afsluttet.';
    return `${why} En anden afgørelse kræver en ny sag, der henviser til denne.`;
  },
  'question-changed': () =>
    'Spørgsmålet er ikke det samme, som da du åbnede sagen. Genindlæs sagen, læs spørgsmålet igen, og svar så.',
  'no-round-open': () => 'Sagen er ikke til behandling lige nu. Du kan svare, når behandlingen er åbnet.',
  'wrong-body': () => 'Sagen ligger ikke hos den gruppe. Ruten i sagen viser, hvem der har den nu.',
  'round-disagrees-with-assessment': () =>
    'Indstillingen passer ikke med det, gruppen svarede. Ret indstillingen, eller åbn en ny behandling i gruppen.',
  'business-case-missing': (p) => {
    const [filled, of] = [numberOf(p, 'filled'), numberOf(p, 'of')];
    const count = filled !== undefined && of !== undefined ? `: ${filled} af ${of} dele er udfyldt` : '';
    return `Business case light er ikke færdig${count}. Udfyld resten, før sagen forelægges SYS.`;
  },
  'business-case-required': () =>
    'Sagen skal have en business case light, og det kan gruppen ikke fritage for. Udfyld den, før sagen forelægges SYS.',
  'charter-missing': () =>
    'Sagen mangler kommissorium eller fuld business case. Skriv adressen på begge i sagen, før den forelægges RSI-kredsen.',
  'pool-missing': () =>
    'Årets fælles pulje er ikke oprettet, så der kan ikke reserveres penge til sagen. Bed RSI-sekretariatet om at oprette den.',
  'pool-insufficient': (p) => {
    const [free, amount] = [numberOf(p, 'free'), numberOf(p, 'amount')];
    const why =
      free !== undefined && amount !== undefined
        ? `Der er ${kroner(free)} tilbage i årets fælles pulje, og sagen skal bruge ${kroner(amount)}.`
        : 'Der er ikke penge nok tilbage i årets fælles pulje.';
    return `${why} Sagen kan udskydes, eller SYS kan tage rammen op med RSI-kredsen.`;
  },
  'sum-not-passed': () =>
    'Systemets bevillinger i år er ikke over grænsen, så der er intet at tage til efterretning. Behandlingen fortsætter som ellers.',
  'sum-acknowledged': () => 'Årets sum er allerede taget til efterretning. Du behøver ikke gøre mere.',
  'sum-unacknowledged': () =>
    'Med denne sag kommer årets sum for systemet over grænsen. Formanden skal tage summen til efterretning, før sagen kan godkendes.',
  'not-yet': () =>
    'Formanden kan først afslutte behandlingen, når regionerne er uenige, eller når svarfristen er udløbet. Indtil da kan regionerne svare.',
  'meeting-asked': () =>
    'En region ønsker mødebehandling, så sagen kan ikke afsluttes skriftligt. Registrér beslutningen, når mødet har været holdt.',
  'no-meeting-asked': () =>
    'Ingen region ønsker mødebehandling, så der er ikke en mødebeslutning at registrere. Sagen afsluttes skriftligt.',
  'nobody-above': () =>
    'RSI-kredsen er det øverste led, så sagen kan ikke eskaleres videre. Formanden kan afslutte behandlingen.',
  'frozen-fields': () =>
    'Et eller flere af felterne er låst, fordi sagen er forelagt eller afgjort. Fortryd ændringerne i dem, og gem igen.',
  'missing-at-submission': () =>
    'Ønsket mangler oplysninger og kan ikke indsendes endnu. Udfyld de felter, der er markeret.',
  'report-too-early': () => 'Måneden er ikke begyndt, så der kan ikke rapporteres for den endnu.',
  'report-not-owed': () =>
    'Projektet rapporterer ikke for den måned. Der rapporteres fra anskaffelsen, og der kan rapporteres fra analysen.',
  'report-replaced': () => 'En senere rapport for måneden gælder. Ret den i stedet.',
  'nothing-corrected': () => 'Rettelsen siger det samme som rapporten. Ret det, der skal ændres, før du udgiver den.',
  'no-receiving-body': () =>
    'Der er ikke registreret en gruppe, der kan tage imod sagen. RSI-sekretariatet kan oprette den.',
  'not-up-the-line': () => 'En eskalering går ét trin op ad linjen. Vælg den gruppe, der er lige over.',
  'meeting-not-held': () => 'Mødet er ikke holdt endnu. Registrér beslutningen, når det er.',
  'decides-at-meetings': () =>
    'Det led, der har modtaget eskaleringen, behandler den på sine møder. Registrér beslutningen her, når den er truffet.',
  'project-frame': () =>
    'Projektets ramme, bemanding og styregruppe registreres af sekretariatet. Fortryd ændringerne i de felter, og gem igen.',
  'nothing-missing': () => 'Der mangler ingen rapport fra projektet.',
  'manager-unknown': () => 'Projektet har ingen fælles projektleder at påminde. Registrér projektlederen først.',
  'reminded-today': () => 'Projektlederen har allerede fået besked i dag. Der sendes højst én besked om dagen.',
  'action-reused': () => 'Den samme handling er allerede modtaget med et andet indhold. Genindlæs siden, og prøv igen.',
  'row-tampered': () =>
    'Sagen er rettet uden om Styringsrum og er låst, indtil rettelsen er undersøgt. RSI-sekretariatet kan hjælpe.',
  'unknown-person': () =>
    'Personen er ikke registreret i Styringsrum. Bed RSI-sekretariatet om at registrere personen med en plads.',
};
