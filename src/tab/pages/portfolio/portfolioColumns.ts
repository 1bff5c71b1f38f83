// The columns of the portfolio beside the months; the phase stands under the title where there is less room.
import { makeStyles, tokens } from '@fluentui/react-components';
import { FROM_MIDDLE, MIDDLE } from '../../shell/containerWidth.tsx';

export const usePortfolioColumns = makeStyles({
  phase: { width: '124px', [MIDDLE]: { display: 'none' } },
  trend: { width: '116px', paddingRight: '16px', [FROM_MIDDLE]: { color: tokens.colorNeutralForeground2 } },
});
