// The status report as a card: a light for each parameter, with text and cause, as last month left them (ST-2, ST-6).
import type { CardElementArray, IChoice, IChoiceSetInput, IShowCardAction, ITextInput } from '@microsoft/teams.cards';
import { CAUSES } from '../domain/status/causes.data.ts';
import { LIGHT_KEYS, LIGHT_TEXT_LIMIT, PARAMETERS, type Parameter } from '../domain/status/status.list.ts';
import { inputOf } from './cardData.ts';
import { column, columns, execute, quiet } from './cardParts.ts';
import type { Pen } from './drawing.ts';
import { LIGHT_SIGNS, lightWord, parameterName } from './lights.ts';
import type { ReportLine } from './reminderFace.ts';

/** `n` keeps the inputs of one report apart from those of the next on the same card. */
export function reportForm(pen: Pen, report: ReportLine, reminder: string, n: number): IShowCardAction {
  const texts = pen.words.cards.reminder;
  const { regionLights, spent, expectedEnd } = report.form;
  const hasRest = regionLights !== undefined || spent !== undefined || expectedEnd !== undefined;
  const data = { action: 'publish' as const, report: report.id, reminder, version: report.version, n };
  return {
    type: 'Action.ShowCard',
    title: texts.onCard,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        ...PARAMETERS.flatMap((parameter) => inputs(pen, report, parameter, n)),
        ...(hasRest ? [quiet(texts.rest, { spacing: 'Medium' })] : []),
      ],
      actions: [{ ...execute(texts.publish, data), style: 'positive' }],
    },
  };
}

function inputs(pen: Pen, { form }: ReportLine, parameter: Parameter, n: number): CardElementArray {
  const texts = pen.words.cards.reminder;
  const name = parameterName(pen, parameter);
  const said = form[`${parameter}Text`];
  const cause = form[`${parameter}Cause`];
  const light = form[parameter];
  const choices = pen.words.choices.statusReports;
  const lightInput: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: inputOf(parameter, n),
    label: name,
    style: 'compact',
    isRequired: true,
    errorMessage: texts.chooseLight({ parameter: name }),
    choices: LIGHT_KEYS.map((key): IChoice => ({
      title: `${LIGHT_SIGNS[key].sign} ${lightWord(pen, key)}`,
      value: key,
    })),
    ...(light !== undefined && { value: light }),
  };
  const causeInput: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: inputOf(`${parameter}Cause`, n),
    label: texts.causeLabel({ parameter: name }),
    style: 'compact',
    placeholder: texts.causeHint,
    choices: Object.keys(CAUSES).map((key): IChoice => ({
      title: choices[`${parameter}Cause`][key as keyof typeof CAUSES],
      value: key,
    })),
    ...(cause !== undefined && { value: cause }),
  };
  const textInput: ITextInput = {
    type: 'Input.Text',
    id: inputOf(`${parameter}Text`, n),
    label: texts.textLabel({ parameter: name }),
    placeholder: texts.textHint,
    isMultiline: true,
    maxLength: LIGHT_TEXT_LIMIT,
    ...(said !== undefined && { value: said }),
  };
  return [
    columns([column('140px', [lightInput]), column('stretch', [causeInput])], {
      separator: parameter !== PARAMETERS[0],
      spacing: 'Medium',
    }),
    textInput,
  ];
}
