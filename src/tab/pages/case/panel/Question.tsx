// What is put to the body, as it was frozen: the recommendation quoted, with its reason.
import type { RoundView } from '../../../../contract/schemas.ts';
import { wholeName } from '../../../../text/unbroken.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { Quoted } from './PanelFrame.tsx';

export function Question({ round }: { readonly round: RoundView }) {
  const words = useWords().case.panels.vote;
  const { recommendation } = round.asked;
  return (
    <Quoted label={recommendation.by === null ? words.question : words.recommendation}>
      {useQuestionText(round)}
      {recommendation.reason !== null && <div>“{recommendation.reason}”</div>}
    </Quoted>
  );
}

/** The question in one or two sentences, in the reader's language. */
export function useQuestionText({ asked, body, bodyName }: Pick<RoundView, 'asked' | 'body' | 'bodyName'>): string {
  const { case: page, bodiesInText } = useWords();
  const words = page.panels.vote;
  const format = useFormat();
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
