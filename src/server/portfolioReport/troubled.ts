// A yellow or red project on the paper: texts and causes, regions, figures against plan, next gate, agenda, escalations.
import { regionName } from '../../domain/region/regions.ts';
import { PARAMETERS, type Parameter } from '../../domain/status/status.list.ts';
import {
  below,
  BODY,
  bookmark,
  decoration,
  LEFT,
  lineHeight,
  NOTE,
  paragraph,
  put,
  room,
  rule,
  STRONG,
  SUBHEADING,
  tagged,
  WIDTH,
  wrapped,
  type Element,
  type Paper,
} from './paper.ts';
import { agendaLines, correctionLines, escalationLines, figureLines, gateLines } from './facts.ts';
import type { LightKind, TroubledProject } from './reportData.ts';
import { drawLight } from './shapes.ts';
import { lightInText, lightWord, type Told } from './told.ts';

const LABEL_WIDTH = 112;
const TEXT = { x: LEFT + LABEL_WIDTH, width: WIDTH - LABEL_WIDTH };

export function drawTroubled(
  paper: Paper,
  parent: Element,
  troubled: TroubledProject,
  month: string,
  told: Told,
): void {
  const { row, light, report, project } = troubled;
  const section = below(parent, paper, 'Sect');
  const title = `${lightWord(light, told)}: ${row.title}`;
  const box = { x: LEFT + 20, width: WIDTH - 20 };
  const lines = wrapped(paper, title, SUBHEADING, box.width).length;
  room(paper, 14 + lines * lineHeight(SUBHEADING) + 70);
  bookmark(paper, title);
  rule(paper, paper.y, BODY.color, 0.8);
  paper.y += 8;
  decoration(paper, () => drawLight(paper.doc, light, LEFT + 7, paper.y + 4.6, 12));
  paragraph(paper, section, title, { style: SUBHEADING, type: 'H3', box, after: 1 });
  paragraph(paper, section, metaOf(troubled, told), { style: NOTE, box, after: 6 });

  const list = below(section, paper, 'L');
  const form = report.form;
  const { measures } = told.words.portfolio;
  const isTroubled = (parameter: Parameter) => form[parameter] === 'yellow' || form[parameter] === 'red';
  for (const parameter of PARAMETERS.filter(isTroubled)) {
    const kind = form[parameter] ?? 'missing';
    const cause = form[`${parameter}Cause`];
    const causeWord = cause && told.words.choices.statusReports[`${parameter}Cause`][cause];
    drawItem(paper, list, { label: `${measures[parameter]}: ${lightInText(kind, told)}`, kind }, [
      { text: form[`${parameter}Text`] ?? told.paper.noText },
      ...(causeWord ? [{ text: told.paper.cause({ cause: causeWord }), quiet: true }] : []),
    ]);
  }
  for (const kind of ['green', 'completed'] as const) {
    const names = PARAMETERS.filter((parameter) => form[parameter] === kind).map((parameter) => measures[parameter]);
    if (names.length === 0) continue;
    drawItem(paper, list, { label: lightWord(kind, told), kind }, [{ text: told.format.list(names) }]);
  }
  const { facts, regionLights } = told.paper;
  const regions = regionTexts(troubled, told);
  if (regions.length > 0) drawItem(paper, list, { label: regionLights, kind: null }, regions);
  const also = [
    { label: facts.correction, lines: correctionLines(troubled, told) },
    { label: facts.figures, lines: figureLines(troubled, told) },
    { label: facts.gate, lines: gateLines(project, told) },
    { label: facts.agenda, lines: agendaLines(project, month, told) },
    { label: facts.escalations, lines: escalationLines(project, month, told) },
  ];
  for (const { label, lines: texts } of also) {
    if (texts.length > 0)
      drawItem(
        paper,
        list,
        { label, kind: null },
        texts.map((text) => ({ text })),
      );
  }
  paper.y += 8;
}

interface ItemText {
  readonly text: string;
  /** A light of its own, before the text. */
  readonly kind?: LightKind;
  readonly quiet?: boolean;
}

/** A label with its light to the left, the texts beside it. */
function drawItem(
  paper: Paper,
  list: Element,
  { label, kind }: { readonly label: string; readonly kind: LightKind | null },
  texts: readonly ItemText[],
): void {
  const indent = kind === null ? 0 : 14;
  const labels = wrapped(paper, label, STRONG, LABEL_WIDTH - indent - 8);
  room(paper, lineHeight(STRONG) * Math.max(2, labels.length));
  const top = paper.y;
  const item = below(list, paper, 'LI');
  if (kind !== null) decoration(paper, () => drawLight(paper.doc, kind, LEFT + 5, top + 4.2, 8.5));
  tagged(paper, below(item, paper, 'Lbl'), 'Lbl', () =>
    labels.forEach((line, index) => put(paper, line, STRONG, LEFT + indent, top + index * lineHeight(STRONG))),
  );
  const page = paper.doc.page;
  const body = below(item, paper, 'LBody');
  for (const { text, quiet, kind: own } of texts) {
    const box = own ? { x: TEXT.x + 14, width: TEXT.width - 14 } : TEXT;
    room(paper, lineHeight(BODY));
    if (own) decoration(paper, () => drawLight(paper.doc, own, TEXT.x + 5, paper.y + 4.2, 8.5));
    paragraph(paper, body, text, { box, ...(quiet && { style: NOTE }) });
  }
  const bottom = paper.doc.page === page ? top + labels.length * lineHeight(STRONG) : paper.y;
  paper.y = Math.max(paper.y, bottom) + 5;
}

/** Yellow and red regions with their texts, one by one; the others together. */
function regionTexts({ report }: TroubledProject, told: Told): ItemText[] {
  const lights = report.form.regionLights ?? [];
  const worst = (['red', 'yellow'] as const).flatMap((kind) =>
    lights
      .filter(({ light }) => light === kind)
      .map(({ region, text }) => ({
        kind,
        text: `${regionName(region)}: ${lightInText(kind, told)}. ${text ?? ''}`.trim(),
      })),
  );
  const others = (['green', 'completed'] as const).flatMap((kind) => {
    const names = lights.filter(({ light }) => light === kind).map(({ region }) => regionName(region));
    if (names.length === 0) return [];
    return [{ kind, text: told.paper.others({ names: told.format.list(names), light: lightInText(kind, told) }) }];
  });
  return [...worst, ...others];
}

function metaOf({ row, report }: TroubledProject, told: Told): string {
  const { paper, words, format } = told;
  const day = report.published === null ? null : format.dateWithYear(report.published);
  const name = report.publishedBy?.id === row.manager?.id ? undefined : report.publishedBy?.name;
  return [
    row.number,
    words.choices.projects.state[row.state],
    ...(row.responsible === null ? [] : [paper.responsible({ name: row.responsible })]),
    ...(row.manager === null ? [] : [paper.manager({ name: row.manager.name })]),
    ...(day === null ? [] : [name === undefined ? paper.published({ day }) : paper.publishedBy({ day, name })]),
  ].join(' · ');
}
