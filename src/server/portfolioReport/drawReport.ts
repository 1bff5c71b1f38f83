// The report drawn on its paper, part by part.
import { finished, newPaper, paragraph } from './paper.ts';
import { drawMatrix } from './matrix.ts';
import { drawAttention, drawFigures, drawLegend, drawSince, drawTitle, heading } from './parts.ts';
import { NOTE } from './paper.ts';
import type { PortfolioReport } from './reportData.ts';
import { monthName, type Told } from './told.ts';
import { drawTroubled } from './troubled.ts';

/** The bytes of the file: the same for the same report, words and moment. `compress` false leaves the text readable in them. */
export async function drawReport(
  report: PortfolioReport,
  told: Told,
  compress = true,
): Promise<Uint8Array<ArrayBuffer>> {
  const { paper: words } = told;
  const title = `${words.title}, ${monthName(report.month, told)}`;
  const paper = newPaper({
    title,
    subject: words.subject,
    language: told.language,
    made: new Date(report.made),
    compress,
  });
  const { root } = paper;
  drawTitle(paper, root, report, told);
  if (report.rows.length + report.closed.length === 0) paragraph(paper, root, words.empty);
  else {
    drawFigures(paper, root, report, told);
    heading(paper, root, words.matrix, 90);
    paragraph(paper, root, words.matrixNote, { style: NOTE, after: 4 });
    drawMatrix(paper, root, report, told);
    paper.y += 6;
    if (report.closed.length > 0) {
      const names = told.format.list(report.closed.map(({ title: name }) => name));
      paragraph(paper, root, words.closedNames({ names }), { style: NOTE });
    }
    paper.y += 14;
    drawAttention(paper, root, report, told);
    drawSince(paper, root, report, told);
    heading(paper, root, words.troubled, 100);
    if (report.troubled.length === 0) paragraph(paper, root, words.noneTroubled, { after: 4 });
    for (const troubled of report.troubled) drawTroubled(paper, root, troubled, report.month, told);
    paper.y += 8;
  }
  drawLegend(paper, root, told);
  return finished(paper, (page, of) => [title, words.page({ page, of })]);
}
