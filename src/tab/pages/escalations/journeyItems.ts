// The way of an escalation up the line, as the drawing shows it: who sends it, who receives it, and the answer (ESC-4, ORG-2).
import type { EscalationView } from '../../../contract/escalation.ts';
import type { JourneyItem } from '../../charts/Journey.tsx';
import { lapseOf, levelInText, levelName, type Language } from './escalationTexts.ts';

export function journeyItems(view: EscalationView, language: Language): JourneyItem[] {
  const { words, format } = language;
  const told = words.escalations.journey;
  const item = (
    key: string,
    name: string,
    state: JourneyItem['state'],
    more: Partial<JourneyItem> = {},
  ): JourneyItem => ({
    key,
    name,
    state,
    stateWord: told[state],
    what: null,
    date: null,
    meeting: null,
    ...more,
  });
  const by = (person: { readonly name: string } | null) => person?.name ?? '';
  const day = (at: string | null) => (at === null ? null : format.shortDate(at));
  const from = levelName(view.from, language);
  const before =
    view.raisedFrom === null ? {} : { meeting: null, what: told.raisedFrom({ number: view.raisedFrom.number }) };
  const to = levelName(view.to, language);
  const answer = (state: JourneyItem['state'], more: Partial<JourneyItem> = {}) =>
    item('answer', told.answer, state, { what: told.answerTo({ to: levelInText(view.from, language) }), ...more });

  switch (view.state) {
    case 'proposed':
      return [
        item('from', from, 'current', { what: told.proposed, date: day(view.proposed), ...before }),
        item('to', to, 'coming', { what: told.receives }),
        answer('coming'),
      ];
    case 'dismissed':
      return [
        item('from', from, 'stopped', {
          what: view.dismissedBy === null ? told.lapsed[lapseOf(view)] : told.dismissed({ by: by(view.dismissedBy) }),
          date: day(view.dismissed),
        }),
        item('to', to, 'coming'),
      ];
    case 'confirmed':
    case 'acknowledged':
    case 'closed':
      return [
        item('from', from, 'done', {
          what: view.confirmedBy === null ? null : told.confirmed({ by: by(view.confirmedBy) }),
          date: day(view.confirmed),
          ...before,
        }),
        item('to', to, view.state === 'closed' ? 'done' : 'current', received(view, language)),
        view.state === 'closed'
          ? answer('done', {
              ...(view.outcome !== null && { what: words.choices.escalations.outcome[view.outcome] }),
              date: day(view.closed),
            })
          : answer('coming', { date: view.by === null ? null : told.by({ date: format.shortDate(view.by) }) }),
        ...(view.raisedTo === null
          ? []
          : [item('raised', told.raisedTo, 'current', { what: told.raised({ number: view.raisedTo.number }) })]),
      ];
    default:
      return view.state satisfies never;
  }
}

function received(view: EscalationView, { words, format }: Language): Partial<JourneyItem> {
  const told = words.escalations.journey;
  const open = view.rounds.find(({ state }) => state === 'open');
  if (open)
    return {
      what: told.inRound(open),
      date: words.case.journey.deadline({ date: format.shortDate(open.deadline) }),
      meeting:
        open.meetingAsked && open.meeting !== null
          ? words.case.journey.meeting({ date: format.shortDate(open.meeting) })
          : null,
    };
  if (view.acknowledged === null) return { what: view.state === 'closed' ? null : told.waits };
  return {
    what: told.acknowledged({ by: view.acknowledgedBy?.name ?? '' }),
    date: format.shortDate(view.acknowledged),
  };
}
