// What the project is about, and who answers for it.
import { Link } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { ProjectView } from '../../../contract/project.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import { followInside } from '../../shell/links.ts';
import { Papers, Section } from '../../shell/Section.tsx';

export function PapersSection({ project }: { readonly project: ProjectView }) {
  const words = useWords();
  const format = useFormat();
  const [, navigate] = useLocation();
  const labels = words.fields.projects;
  const told = words.project.papers;
  const { form, owner, manager, steeringGroup, change } = project;
  const day = (date: string | null | undefined) => (date ? format.dateWithYear(date) : null);
  const papers = [
    { label: labels.purpose, value: form.purpose ?? told.nothing },
    { label: labels.activities, value: form.activities ?? told.nothing },
    { label: labels.situation, value: form.situation ?? told.nothing },
    { label: labels.owner, value: owner?.name },
    { label: labels.manager, value: manager?.name },
    { label: labels.steeringGroup, value: steeringGroup?.name },
    { label: labels.steeringRegion, value: form.steeringRegion ? regionName(form.steeringRegion) : null },
    { label: labels.decided, value: day(project.decided) },
    { label: labels.start, value: day(form.start) },
    { label: labels.plannedEnd, value: day(form.plannedEnd) },
    { label: labels.pausedFrom, value: day(form.pausedFrom) },
    { label: labels.pausedTo, value: day(form.pausedTo) },
    {
      label: told.change,
      value: change && (
        <Link inline href={`/changes/${encodeURIComponent(change.id)}`} onClick={followInside(navigate)}>
          {change.number}
        </Link>
      ),
    },
  ].filter(({ value }) => value !== null && value !== undefined);
  return (
    <Section title={told.title}>
      <Papers papers={papers} />
    </Section>
  );
}
