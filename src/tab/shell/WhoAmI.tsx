// Who the reader is, and whether the data are samples: at the bottom of the navigation, and in the phone's menu.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeView } from '../../contract/people.ts';
import { regionName } from '../../domain/region/regions.ts';
import { useMe } from '../api/queries.ts';
import { useFormat, useFirstWords } from './language.tsx';

export function WhoAmI() {
  const styles = useStyles();
  const words = useFirstWords().shell;
  const format = useFormat();
  const me = useMe().data;
  if (!me) return null;
  const { name, places } = twoLines(me.name, format.list(placesOf(me)));
  return (
    <div className={styles.foot}>
      <strong className={styles.name}>{name}</strong>
      {places !== '' && <span className={styles.place}>{places}</span>}
      {me.sample && <span className={styles.sample}>{words.sample}</span>}
    </div>
  );
}

/** A role's name often ends in its region or body: it is told once. */
export function twoLines(name: string, places: string): { name: string; places: string } {
  if (name === places) return { name, places: '' };
  return { name: name.endsWith(`, ${places}`) ? name.slice(0, -places.length - 2) : name, places };
}

/** The regions that the person has seats for; else the bodies. */
export function placesOf({ seats }: Pick<MeView, 'seats'>): string[] {
  const regions = seats.flatMap(({ region }) => (region ? [regionName(region)] : []));
  return [...new Set(regions.length > 0 ? regions : seats.map(({ body }) => body))];
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexShrink: 0,
    marginTop: 'auto',
    padding: `${tokens.spacingVerticalM} 10px`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.caption1Strong },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  sample: {
    ...typographyStyles.caption1,
    marginTop: tokens.spacingVerticalS,
    padding: '1px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
});
