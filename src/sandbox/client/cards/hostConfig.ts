// How Teams draws a card: sizes, spacing and colours, with the theme's own tokens so that one config fits all themes.
import { HostConfig } from 'adaptivecards';
import { tokens } from '@fluentui/react-components';

export function teamsHostConfig(): HostConfig {
  const fonts = {
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
  };
  return new HostConfig({
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
    fontTypes: { default: fonts, monospace: { ...fonts, fontFamily: tokens.fontFamilyMonospace } },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(tokens.colorNeutralCardBackground),
      emphasis: style(tokens.colorNeutralBackground3),
      accent: style(tokens.colorBrandBackground2),
      good: style(tokens.colorStatusSuccessBackground1),
      attention: style(tokens.colorStatusDangerBackground1),
      warning: style(tokens.colorStatusWarningBackground1),
    },
    inputs: {
      label: {
        inputSpacing: 'Small',
        requiredInputs: { size: 'Default', weight: 'Bolder', suffix: ' *', suffixColor: 'Attention' },
        optionalInputs: { size: 'Default', weight: 'Bolder' },
      },
      errorMessage: { size: 'Small', color: 'Attention', weight: 'Default' },
    },
    actions: {
      maxActions: 6,
      spacing: 'Large',
      buttonSpacing: 8,
      showCard: { actionMode: 'Inline', inlineTopMargin: 0, style: 'default' },
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: true },
    factSet: {
      title: { size: 'Default', weight: 'Bolder', wrap: true, maxWidth: 150 },
      value: { size: 'Default', weight: 'Default', wrap: true },
      spacing: 16,
    },
    textStyles: { heading: { size: 'Medium', weight: 'Bolder' } },
    textBlock: { headingLevel: 2 },
  });
}

function style(backgroundColor: string): object {
  const colour = (plain: string): object => ({ default: plain, subtle: tokens.colorNeutralForeground3 });
  return {
    backgroundColor,
    foregroundColors: {
      default: colour(tokens.colorNeutralForeground1),
      dark: colour(tokens.colorNeutralForeground1),
      light: colour(tokens.colorNeutralForeground3),
      accent: colour(tokens.colorBrandForegroundLink),
      good: colour(tokens.colorStatusSuccessForeground1),
      warning: colour(tokens.colorStatusWarningForeground1),
      attention: colour(tokens.colorStatusDangerForeground1),
    },
  };
}
