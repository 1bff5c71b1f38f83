// The columns of the table; the skeleton has the same, so that nothing moves when the rows come.
import { makeStyles } from '@fluentui/react-components';
import { MIDDLE } from '../../shell/containerWidth.tsx';

/** Where a column is left out: Alder first, then System, then what the status says nearly as well. Titles come first. */
const LESS = '@container tab (max-width: 1159.9px)';
const STILL_LESS = '@container tab (max-width: 1079.9px)';
const LEAST = '@container tab (max-width: 819.9px)';

export const useColumnStyles = makeStyles({
  number: { width: '96px', paddingLeft: '32px', [MIDDLE]: { width: '88px', paddingLeft: '24px' } },
  title: {},
  system: { width: '12%', [LESS]: { display: 'none' } },
  state: { width: '152px', [MIDDLE]: { width: '166px' } },
  decides: { width: '138px', [LEAST]: { display: 'none' } },
  amount: { width: '92px', textAlign: 'right' },
  next: { width: '210px', [MIDDLE]: { width: '222px' }, [STILL_LESS]: { display: 'none' } },
  due: { width: '72px', textAlign: 'right', [MIDDLE]: { width: '88px', paddingRight: '24px' } },
  age: { width: '76px', textAlign: 'right', paddingRight: '32px', [MIDDLE]: { display: 'none' } },
});
