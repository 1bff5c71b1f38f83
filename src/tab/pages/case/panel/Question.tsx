// What is put to the body, as it was frozen: the recommendation quoted, with its reason.
import type { AnyRoundView, RoundView } from '../../../../contract/round.ts';
import type { Format } from '../../../../text/format.ts';
import type { Words } from '../../../../text/words.ts';
import { wholeName } from '../../../../text/unbroken.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { Quoted } from '../../../shell/PanelFrame.tsx';

export function Question({ round }: { readonly round: AnyRoundView }) {
  const words = useWords().case.panels.vote;
  const text = useQuestionText(round);
  if ('escalation' in round) return <Quoted label={words.question}>{text}</Quoted>;
  const { recommendation } = round.asked;
  return (
    <Quoted label={recommendation.by === null ? words.question : words.recommendation}>
      {text}
      {recommendation.reason !== null && <div>“{recommendation.reason}”</div>}
    </Quoted>
  );
}

/** The question in one or two sentences, in the reader's language. */
export function useQuestionText(round: AnyRoundView): string {
  const words = useWords();
  const format = useFormat();
  if (!('escalation' in round)) return recommendationText(round, words, format);
  const { what, asked, by } = round.asked;
  return words.case.panels.vote.escalated({ what, asked, date: format.dateWithYear(by) });
}

function recommendationText({ asked, body, bodyName }: RoundView, { case: page, bodiesInText }: Words, format: Format) {
  const words = page.panels.vote;
  const { by, rank, of } = asked.recommendation;
  const amount = format.kroner(asked.oneOffCost);
  const name = body === 'FSG' ? bodiesInText.FSG : wholeName(bodyName);
  const decides = asked.does === 'decides';
  if (by === null)
    return decides ? words.noRecommendation({ body: name, amount }) : words.shallRecommend({ body: name, amount });
  const told = { by: wholeName(by), body: name, amount, year: asked.poolYear };
  const sentence = decides ? words.toDecide(told) : words.toRecommend(told);
  return rank !== null && of !== null ? `${sentence} ${words.rank({ rank, of })}` : sentence;
}
