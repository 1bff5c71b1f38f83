// What an edition of the governance model says, topic by topic: the shape of the table in which editions differ.
import type { IsoDate } from '../calendar/dates.ts';

export type EditionId = '2014' | 'current';

/** How far up a wish goes, by its cost: the region alone, SYS, or RSI-kredsen. */
export type RouteName = 'small' | 'middle' | 'top';

/** Bodies that take part in a route: the system-responsible region, the business steering group, SYS, RSI-kredsen. */
export type Actor = 'SAR' | 'FSG' | 'SYS' | 'RSI';

/** Everyone that an edition gives something to do. */
type GovernanceParty = Actor | 'IT5' | 'FSA' | 'user-group';

/** The documents: the current governance model, the one of mid-2014, and the project model. */
export type SourceDocument = 'SYS' | 'S14' | 'PM';

/** A rule as it is cited beside a result: either a document says so, or it is the secretariat's standard. */
export interface RuleCited {
  /** The rule's id; never shown on screen. */
  id: string;
  kind: 'document' | 'standard';
  /** The document that says so; a standard has none. */
  source?: SourceDocument;
  /** The stable key of the sentence that the screen shows; unique within a route. */
  text: string;
}

export type DocumentKind = 'professional-reason' | 'business-case-light' | 'charter' | 'business-case' | 'roadmap';

export interface RequiredDocument {
  document: DocumentKind;
  /** The id of the rule that requires it; the route cites that rule. */
  rule: string;
  /** By when it must be there. */
  when: 'submission' | 'put-to-sys' | 'decision';
  /** True where the business steering group can say, with a reason, that it is not relevant (CR-4). */
  waivable: boolean;
}

/** What an edition says about one route. */
export interface EditionRoute {
  /** Those who act, in order; the last decides, the others recommend. */
  bodies: readonly Actor[];
  /** Those who must be heard or cooperate without a step of their own. */
  heard: readonly GovernanceParty[];
  paidFrom: 'operating-budget' | 'system-development' | 'joint-pool' | 'project-portfolio';
  required: readonly RequiredDocument[];
  rules: readonly RuleCited[];
}

/** A date in the budget year: a day, the meeting of a month, or the beginning of a month. */
type BudgetDate =
  | { kind: 'day'; month: number; day: number }
  | { kind: 'meeting'; month: number }
  | { kind: 'early'; month: number };

interface BudgetStep {
  party: GovernanceParty;
  does: 'drafts' | 'comments' | 'treats' | 'submits' | 'recommends' | 'first-reading' | 'second-reading' | 'approves';
  /** Null where the document sets no date. */
  by: BudgetDate | null;
}

interface SarAppointment {
  /** True where the region is as a rule decided when the project starts. */
  atProjectStart: boolean;
  /** What SYS does, and who then confirms or decides. */
  sys: 'appoints' | 'recommends';
  confirmedBy: readonly GovernanceParty[];
  /** Who decides, on SYS' recommendation, on disagreement or for a business-critical system; null where not mentioned. */
  disputedDecidedBy: readonly GovernanceParty[] | null;
}

/** One edition of the governance model for system management. A record is judged by the edition of its submission, always. */
export interface Edition {
  id: EditionId;
  /** The first day; null when it also holds for everything before it. */
  from: IsoDate | null;
  /** True while `from` is our assumption and nobody has set it. */
  assumed: boolean;
  document: SourceDocument;
  /** Whole kroner; both limits belong to the middle route. */
  limits: { lower: number; upper: number };
  routes: Record<RouteName, EditionRoute>;
  /** Given wholly to each system, or a joint pool within a frame that RSI-kredsen sets. */
  developmentMoney: 'per-system' | 'joint-pool';
  /** Wishes that cost more than `above` kroner must be on the system's roadmap (SYS-7); null where not mentioned. */
  roadmap: { above: number; required: RequiredDocument; rule: RuleCited } | null;
  /** The fewest regions that make a solution joint. */
  jointFromRegions: number;
  fsgChairAppointedBy: GovernanceParty;
  /** About how often SYS meets. */
  sysMeetingsPerYear: number;
  budget: readonly BudgetStep[];
  operatingReport: 'ongoing' | 'quarterly';
  sarAppointment: SarAppointment;
  /** Any of these may receive what SYS escalates. */
  sysEscalatesTo: readonly GovernanceParty[];
  /** IT5's part; empty where the document does not mention it. */
  it5: readonly ('strategic-matters' | 'architecture' | 'sys-portfolio')[];
  /** Who fixes which tasks and systems belong to SYS. */
  sysPortfolioFixedBy: GovernanceParty;
  /** Who approves a new edition. */
  changedBy: GovernanceParty;
}

/** One edition of the regions' project model: the second axis, with dates of its own. */
export interface ProjectModelEdition {
  id: '2016' | '2023';
  /** The year in which it was published or begun. */
  year: number;
  /** False where we only know that it exists. */
  known: boolean;
  /** IT5's part in projects. */
  it5: readonly ('contract-gate' | 'receives-escalations')[];
}
