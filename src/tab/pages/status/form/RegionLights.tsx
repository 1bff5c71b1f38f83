// A light per region, where regions report (ST-4), and what a region has to say.
import { Button, Dropdown, Field, Option, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { regionName, type RegionId } from '../../../../domain/region/regions.ts';
import { LIGHT_KEYS } from '../../../../domain/status/status.list.ts';
import { needsText } from '../../../../domain/status/status.rules.ts';
import { Light, useLightWord } from '../../../charts/Light.tsx';
import { FormField } from '../../../fields/FormField.tsx';
import { NARROW } from '../../../shell/containerWidth.tsx';
import { useWords } from '../../../shell/language.tsx';
import { SmallButton } from '../../../shell/Section.tsx';
import { useReportFields } from './reportFields.tsx';
import { regionsWithText, unexplainedRegions } from './reportProblems.ts';
import { fieldAt, inputId, lightIn, regionPath, regionTextPath } from './reportShape.ts';

export function RegionLights() {
  const styles = useStyles();
  const words = useWords().status.form;
  const { view, regions, typed, type } = useReportFields();
  const [wanted, setWanted] = useState(false);
  const [texts, setTexts] = useState(false);
  if (regions.length === 0) return null;
  const told = regions.filter((region) => lightIn(typed, regionPath(region)) !== undefined);
  const reported = (view.before?.form.regionLights ?? []).length > 0;
  const isOpen = wanted || told.length > 0 || reported;
  const begin = () => {
    setWanted(true);
    for (const region of regions) type(regionPath(region), 'green');
  };
  const shown = regionsWithText(typed, regions, texts);
  const more = told.filter((region) => needsText(lightIn(typed, regionPath(region))) && !shown.includes(region));
  return (
    <section className={styles.section} aria-labelledby="region-lights">
      <div className={styles.head}>
        <h2 id="region-lights" className={styles.title}>
          {words.regions}
        </h2>
        {isOpen && <span className={styles.note}>{words.regionsRule}</span>}
      </div>
      {!isOpen && (
        <div className={styles.none}>
          <span>{words.noRegions}</span>
          <Button size="small" icon={<AddRegular />} onClick={begin}>
            {words.addRegions}
          </Button>
        </div>
      )}
      {isOpen && (
        <div className={styles.lights}>
          {regions.map((region) => (
            <RegionLight key={region} region={region} />
          ))}
        </div>
      )}
      {shown.map((region) => (
        <RegionText key={region} region={region} />
      ))}
      {more.length > 0 && <SmallButton label={words.addRegionTexts} onPress={() => setTexts(true)} />}
    </section>
  );
}

function RegionLight({ region }: { readonly region: RegionId }) {
  const styles = useStyles();
  const words = useWords().status.form;
  const word = useLightWord();
  const { typed, type, messages } = useReportFields();
  const path = regionPath(region);
  const light = lightIn(typed, path);
  const message = messages[path];
  const choose = (value: string) => {
    type(path, value);
    // A text that nobody sees any more is not kept beside a light that needs none.
    if (value !== 'yellow' && value !== 'red') type(regionTextPath(region), '');
  };
  return (
    <Field
      label={{ className: styles.label, children: regionName(region).replace(/^Region /, '') }}
      {...(message !== undefined && { validationState: 'error' as const, validationMessage: message })}
    >
      <Dropdown
        id={inputId(path)}
        aria-label={words.regionLight({ region: regionName(region) })}
        className={styles.dropdown}
        value={light === undefined ? words.regionNone : word(light)}
        selectedOptions={[light ?? '']}
        button={{ children: light === undefined ? words.regionNone : <Light kind={light} size={12} /> }}
        onOptionSelect={(_event, { optionValue = '' }) => choose(optionValue)}
      >
        {LIGHT_KEYS.map((key) => (
          <Option key={key} value={key} text={word(key)}>
            <Light kind={key} size={12} />
          </Option>
        ))}
        <Option value="" text={words.regionNone}>
          {words.regionNone}
        </Option>
      </Dropdown>
    </Field>
  );
}

function RegionText({ region }: { readonly region: RegionId }) {
  const words = useWords().status.form;
  const { regions, typed, type, messages, left } = useReportFields();
  const path = regionTextPath(region);
  const must = unexplainedRegions(typed, regions).includes(region);
  return (
    <div onBlur={() => left(path)}>
      <FormField
        id={inputId(path)}
        field={fieldAt(path)}
        label={words.regionText({ region: regionName(region) })}
        optional={!must}
        value={typed[path]}
        onChange={(text) => type(path, text)}
        message={messages[path] ?? null}
        hint={must ? words.regionTextRequired : null}
      />
    </div>
  );
}

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  note: {
    ...typographyStyles.caption1,
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { marginLeft: 0, flexBasis: '100%' },
  },
  none: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  lights: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, paddingTop: 0 },
  dropdown: { minWidth: 0, width: '100%', [NARROW]: { '& button': { minHeight: '34px' } } },
});
