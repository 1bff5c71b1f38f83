// A light on a card: its sign and colour beside its word, and the rows of the yellow and red ones (ST-2, ST-5).
import type { IColumnSet, TextColor } from '@microsoft/teams.cards';
import { PARAMETERS, type Light, type Parameter, type StatusForm } from '../domain/status/status.list.ts';
import { column, columns, quiet, text } from './cardParts.ts';
import { remarked, type Pen } from './drawing.ts';

/** Shape and word carry the light; the colour only follows. */
export const LIGHT_SIGNS: Readonly<Record<Light, { readonly sign: string; readonly color: TextColor }>> = {
  green: { sign: '●', color: 'Good' },
  yellow: { sign: '▲', color: 'Warning' },
  red: { sign: '■', color: 'Attention' },
  completed: { sign: '✓', color: 'Accent' },
};

export const lightWord = ({ words }: Pen, light: Light): string => words.choices.statusReports.overall[light];

/** The light inside a sentence. */
export const lightInText = (pen: Pen, light: Light): string => lightWord(pen, light).toLowerCase();

export interface LightLine {
  readonly light: Light;
  readonly name: string;
  readonly text: string | null;
  /** A word about it: what it was before, the proposed cause. Empty for none. */
  readonly notes: readonly string[];
}

/** Sign, what it is about (as wide as `nameWidth`), the light with what was written, and notes. */
export function lightRow(pen: Pen, { light, name, text: said, notes }: LightLine, nameWidth = '92px'): IColumnSet {
  const { sign, color } = LIGHT_SIGNS[light];
  const quoted = said === null ? '' : remarked(pen, said);
  return columns(
    [
      column('20px', [text(sign, { color })]),
      column(nameWidth, [text(name)], { spacing: 'Small' }),
      column('stretch', [
        text(lightWord(pen, light)),
        ...(quoted === '' ? [] : [quiet(pen.words.cards.quoted({ text: quoted }), { spacing: 'None' })]),
        ...(notes.length === 0 ? [] : [quiet(notes.join(' · '), { spacing: 'None' })]),
      ]),
    ],
    { spacing: 'Small' },
  );
}

/** The parameters of a form in their order, with light, text and cause. What has no light yet is left out. */
export const lightsIn = (form: StatusForm) =>
  PARAMETERS.flatMap((parameter) => {
    const light = form[parameter];
    if (light === undefined) return [];
    return [{ parameter, light, text: form[`${parameter}Text`] ?? null, cause: form[`${parameter}Cause`] ?? null }];
  });

export const parameterName = ({ words }: Pen, parameter: Parameter): string => words.fields.statusReports[parameter];
