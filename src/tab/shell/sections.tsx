// The pages that exist, in the groups of the navigation.
import {
  ArrowCircleUpFilled,
  ArrowCircleUpRegular,
  BoardFilled,
  BoardRegular,
  DataTrendingFilled,
  DataTrendingRegular,
  DocumentEditFilled,
  DocumentEditRegular,
  HomeFilled,
  HomeRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useOverview } from '../api/queries.ts';
import { useFirstWords } from './language.tsx';

export interface NavPage {
  readonly href: string;
  readonly label: string;
  readonly Icon: FluentIcon;
  readonly CurrentIcon: FluentIcon;
  /** How many things wait there; told as a badge with `countLabel` for screen readers. */
  readonly count?: number;
  readonly countLabel?: string;
}
export interface NavSection {
  readonly label: string | null;
  readonly pages: readonly NavPage[];
}

export function useSections(): readonly NavSection[] {
  const words = useFirstWords().shell;
  const overview = useOverview().data;
  const count = overview ? overview.waiting.length + overview.tasks.length : 0;
  return [
    {
      label: null,
      pages: [
        {
          href: '/',
          label: words.overview,
          Icon: HomeRegular,
          CurrentIcon: HomeFilled,
          count,
          countLabel: words.waitingCount({ count }),
        },
      ],
    },
    {
      label: words.cases,
      pages: [
        { href: '/changes', label: words.changes, Icon: DocumentEditRegular, CurrentIcon: DocumentEditFilled },
        {
          href: '/escalations',
          label: words.escalations,
          Icon: ArrowCircleUpRegular,
          CurrentIcon: ArrowCircleUpFilled,
        },
      ],
    },
    {
      label: words.portfolio,
      pages: [
        { href: '/projects', label: words.projects, Icon: BoardRegular, CurrentIcon: BoardFilled },
        { href: '/status', label: words.statusReports, Icon: DataTrendingRegular, CurrentIcon: DataTrendingFilled },
      ],
    },
  ];
}

/** Whether a place lies under a page of the navigation. */
export function isUnder(href: string, location: string): boolean {
  return href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);
}
