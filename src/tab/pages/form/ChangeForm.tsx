// The form itself: fields to the left, the live route beside them (below the amount on a phone), the buttons at the foot.
import { MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import type { MeView } from '../../../contract/people.ts';
import type { SystemView } from '../../../contract/system.ts';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { useAmountHint } from './amountHint.ts';
import { BusinessCaseSection } from './BusinessCaseSection.tsx';
import { DeleteButton, useAsking } from './DeleteDraft.tsx';
import { ErrorSummary } from '../../draft/ErrorSummary.tsx';
import { FailureBar } from '../../draft/FailureBar.tsx';
import { StaleDialog } from '../../draft/StaleDialog.tsx';
import { businessCaseKey, fieldAt, type FormPath, type TypedForm } from './draft/formPaths.ts';
import { useFailureText } from './failureText.ts';
import { useShortLabel } from './fieldLabel.ts';
import { AMOUNTS, BUSINESS_CASE, PAPERS, READING_ORDER, WISH, inReadingOrder, inputId } from './formLayout.ts';
import { FormFooter } from './FormFooter.tsx';
import { useFormStyles } from './formStyles.ts';
import { MoreSection } from './MoreSection.tsx';
import { FormFieldsContext, PathField, type FormFields } from './PathField.tsx';
import { RoutePanel } from './route/RoutePanel.tsx';
import { useRouteNote } from './routeNote.ts';
import { useDraft, useFormPorts, type ChangeDraftStore } from './useDraft.ts';
import { useFieldMessages } from './useFieldMessages.ts';
import { useFieldOptions } from './useFieldOptions.ts';
import { useFormActions } from './useFormActions.ts';
import { useLiveRoute } from './useLiveRoute.ts';

interface ChangeFormProps {
  readonly me: MeView;
  readonly systems: readonly SystemView[];
  readonly store: ChangeDraftStore;
  readonly view: ChangeView | null;
  readonly start: TypedForm;
  readonly begun: boolean;
}

export function ChangeForm({ me, systems, store, view, start, begun }: ChangeFormProps) {
  const styles = useFormStyles();
  const words = useWords();
  const format = useFormat();
  const [mode] = useState<'draft' | 'filed'>(view === null || view.state === 'draft' ? 'draft' : 'filed');
  const ports = useFormPorts();
  const { keeper, draft } = useDraft({ ports, store, view, start, begun });
  const actions = useFormActions(keeper, ports, mode);
  const asking = useAsking();
  const narrow = useContainerWidth() === 'narrow';
  const { typed, clash } = draft;
  const options = useFieldOptions(systems, me.today, typed);
  const live = useLiveRoute(typed);
  const { messages, left } = useFieldMessages(draft, actions.purpose);
  const editable = draft.view?.editableFields;
  const hint = useAmountHint(live.amount === null ? undefined : live.route);
  const fields: FormFields = {
    typed,
    type: keeper.type,
    messages,
    left,
    options,
    hints: hint === null ? {} : { oneOffCost: hint },
    isLocked: (path) =>
      editable !== undefined && !editable.includes(businessCaseKey(path) === null ? path : 'businessCase'),
  };

  const label = useShortLabel();
  const told = useFailureText();
  const wrong = inReadingOrder(Object.keys(messages) as FormPath[]).map((path) => ({
    id: inputId(path),
    label: label(path),
  }));
  const amount = clash?.merged.clashes.find(({ path }) => path === 'oneOffCost');
  const routeNote = useRouteNote(amount ? [amount.theirs, amount.mine] : null, live.last?.limits ?? null);
  const required = live.last?.required ?? [];
  const asksBusinessCase = required.find(({ document }) => document === 'business-case-light');
  const hasBusinessCase = BUSINESS_CASE.some((path) => typed[path].trim() !== '');
  const asksPapers = required.some(({ document }) => document === 'charter' || document === 'business-case');
  const system = systems.find(({ id }) => id === typed.system);
  const title =
    begun || draft.view === null ? words.form.newTitle : words.form.editTitle({ number: draft.view.number });
  const canDelete =
    mode === 'filed' ? draft.unsaved : draft.view === null ? draft.unsaved : can(draft.view, 'withdraw');
  const row = (paths: readonly FormPath[], className: string) => (
    <div className={mergeClasses(styles.row, className)}>
      {paths.map((path) => (
        <PathField key={path} path={path} />
      ))}
    </div>
  );

  return (
    <FormFieldsContext value={fields}>
      <div className={styles.page}>
        <div className={styles.grid}>
          <div className={styles.first}>
            <PageHeader
              title={title}
              titleInBar
              breadcrumb={[{ label: words.shell.changes, href: '/changes' }]}
              tight
            />
            <div className={styles.fields}>
              {draft.restored !== null && draft.unsaved && (
                <p className={styles.restored}>{words.form.restored({ time: format.time(draft.restored) })}</p>
              )}
              {actions.failure && (
                <FailureBar
                  key={actions.tries}
                  {...told(actions.failure)}
                  kept={draft.kept}
                  retry={() => actions.failure && actions.run(actions.failure.during)}
                />
              )}
              {!actions.failure &&
                draft.problem &&
                !draft.problem.outcomeUnknown &&
                draft.problem.kind !== 'signed-out' && (
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>{words.problems[draft.problem.kind].detail}</MessageBarBody>
                  </MessageBar>
                )}
              {actions.stopped > 0 && <ErrorSummary wrong={wrong} kept={draft.kept} stopped={actions.stopped} />}
              {row(WISH.slice(0, 2), styles.two)}
              {WISH.slice(2).map((path) => (
                <PathField key={path} path={path} />
              ))}
              {row(AMOUNTS, styles.three)}
            </div>
          </div>
          <aside className={styles.side} aria-label={words.form.route.title}>
            <div className={styles.sticky}>
              <RoutePanel {...live} typed={typed} region={system?.sarName ?? null} view={draft.view} />
            </div>
          </aside>
          <div className={styles.second}>
            {(asksBusinessCase || hasBusinessCase) && <BusinessCaseSection asked={asksBusinessCase ?? null} />}
            <MoreSection
              papers={PAPERS.filter((path) => asksPapers || typed[path].trim() !== '')}
              businessCase={asksBusinessCase !== undefined || hasBusinessCase}
            />
            {narrow && canDelete && (
              <div>
                <DeleteButton asking={asking} />
              </div>
            )}
          </div>
        </div>
        <FormFooter
          kept={draft.kept}
          mode={mode}
          actions={actions}
          canDelete={canDelete}
          asking={asking}
          onChoose={() => void keeper.save()}
        />
      </div>
      {clash && (
        <StaleDialog
          title={words.form.stale.title}
          clash={clash}
          today={me.today}
          paths={READING_ORDER}
          fieldAt={fieldAt}
          label={label}
          options={options}
          note={routeNote}
          onKeep={keeper.putOff}
          onSave={(choices) => {
            void keeper.resolve(choices).then((saved) => saved && mode === 'filed' && actions.run('save'));
          }}
        />
      )}
    </FormFieldsContext>
  );
}

function can(view: ChangeView, wanted: ChangeView['actions'][number]['action']): boolean {
  return view.actions.some(({ action, blocked }) => action === wanted && blocked === null);
}
