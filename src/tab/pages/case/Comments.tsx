// What the steering group and the user group have said about a small change (CR-11).
import type { ChangeView } from '../../../contract/change.ts';
import { useLog } from '../../api/queries.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { commentsOf } from './history.ts';
import { Quoted, usePanelStyles } from '../../shell/PanelFrame.tsx';

export function Comments({ change }: { readonly change: ChangeView }) {
  const words = useWords().case;
  const format = useFormat();
  const styles = usePanelStyles();
  const log = useLog(`changes/${change.id}`);
  if (!log.data) return null;
  const comments = commentsOf(log.data);
  return (
    <Quoted label={words.panels.decide.comments}>
      {comments.length === 0 && words.sections.noComments}
      {comments.map(({ key, person, at, text }) => (
        <div key={key} className={styles.comment}>
          <div>{text}</div>
          <div className={styles.quiet}>
            {[...(person === null ? [] : [person]), format.shortDateTime(at)].join(' · ')}
          </div>
        </div>
      ))}
    </Quoted>
  );
}
