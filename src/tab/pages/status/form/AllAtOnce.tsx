// “Alt er grønt”, and a project reported completed: every light at once, and back again.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, CheckmarkRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Light } from '../../../../domain/status/status.list.ts';
import { useWords } from '../../../shell/language.tsx';
import { pathsOfLights } from './reportFields.tsx';
import type { ReportPath } from './reportShape.ts';
import { regionsOf, type ReportKeeper } from './useReportForm.ts';

export function AllAtOnce({ keeper }: { readonly keeper: ReportKeeper }) {
  const styles = useStyles();
  const words = useWords().status.form;
  const [undo, setUndo] = useState<{ light: Light; before: readonly (readonly [ReportPath, string])[] } | null>(null);
  const set = (light: Light) => {
    const { typed, view } = keeper.snapshot();
    const paths = pathsOfLights(typed, view ? regionsOf(view) : []);
    const before = paths.map((path) => [path, typed[path]] as const);
    const texts = paths.flatMap((path) =>
      path.startsWith('region.') ? [[`${path}.text` as ReportPath, typed[`${path}.text` as ReportPath]] as const] : [],
    );
    setUndo({ light, before: [...before, ...texts] });
    for (const path of paths) keeper.type(path, light);
    for (const [path] of texts) keeper.type(path, '');
  };
  const back = () => {
    for (const [path, text] of undo?.before ?? []) keeper.type(path, text);
    setUndo(null);
  };
  return (
    <>
      <output className={styles.told}>
        {undo && (
          <>
            {undo.light === 'green' ? words.allGreenDone : words.completedDone}{' '}
            <Button size="small" appearance="transparent" className={styles.undo} onClick={back}>
              {words.undo}
            </Button>
          </>
        )}
      </output>
      <Button icon={<CheckmarkRegular />} onClick={() => set('green')}>
        {words.allGreen}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<CheckmarkCircleRegular />} onClick={() => set('completed')}>
              {words.completed}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

const useStyles = makeStyles({
  told: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    maxWidth: '240px',
    ':empty': { display: 'none' },
  },
  undo: { minWidth: 0, padding: '0 4px', textDecorationLine: 'underline' },
});
