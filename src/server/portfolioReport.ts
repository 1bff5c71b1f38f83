// What answers the monthly portfolio report: a paper made from the data, for the reader who asks and in their language.
import { monthOfDay } from '../domain/status/month.rules.ts';
import { ok } from '../domain/result.ts';
import type { FileAnswer, Handler } from './asked.ts';
import { gatherReport } from './portfolioReport/reportData.ts';
import { reportQuery } from './portfolioReport/reportQuery.ts';
import { monthName, toldIn } from './portfolioReport/told.ts';

/** Refuses a query it does not know, and who has no seat; closed cases are left out (DEC-8). */
export const portfolioReport: Handler = async ({ ports, actor, query, language }) => {
  const asked = reportQuery(query, monthOfDay(ports.clock.today()));
  if (!asked.ok) return asked;
  const report = gatherReport(ports, actor, asked.value);
  if (!report.ok) return report;
  const told = toldIn(language);
  // The paper's library is large, and a server that has just started has other things to do.
  const { drawReport } = await import('./portfolioReport/drawReport.ts');
  const file: FileAnswer = {
    name: told.paper.fileName({ month: monthName(report.value.month, told) }),
    bytes: await drawReport(report.value, told),
  };
  return ok(file);
};
