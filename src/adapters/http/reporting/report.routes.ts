import type { Services } from '../../../container.ts';
import { languageOf } from '../../texts/language.ts';
import { answer, type Scope } from '../answer.ts';
import { contextOf } from '../context.ts';
import { formAccepted, sendCsv, withCsv } from '../csv.ts';
import { json, problems, QUERY, responses } from '../responses.ts';
import { reportCsv } from '../../texts/report-csv.ts';
import { reportAnswer, reportExample, reportQuery } from './report.schemas.ts';

const CSV_EXAMPLE =
  'Kuukausi;Laskentapäivä;Joukko;Aluekoodi;…\r\n2021-03;2021-03-31;kaikki työnhakijat;1531;…\r\n';

/** Monthly figures of areas and their municipalities; counting may take longer than other requests. */
export function reportRoutes(scope: Scope, services: Services, handlerTimeout: number): void {
  scope.get(
    '/v1/reports/monthly',
    {
      handlerTimeout,
      config: { cost: 'work' },
      schema: {
        operationId: 'getMonthlyReport',
        tags: ['reports'],
        summary: 'Figures of a month',
        description:
          'Exact figures of areas and their municipalities by the follow-up measures of the trials: jobseekers by status, activation rate, service starts, ended and running unemployment spells, structural unemployment. Real zeros are zeros; null means that a share or a mean has nothing to be counted from, or that no delivery tells of the month. As CSV it opens in Excel; its header row is in the language asked for.',
        querystring: reportQuery,
        response: responses(
          {
            200: withCsv(json('The figures.', reportAnswer, reportExample), CSV_EXAMPLE),
          },
          ...problems(
            services.getMonthlyReport,
            ...QUERY,
            'AREA_UNKNOWN',
            'MONTH_NOT_ENDED',
            'RULE_NOT_FOUND',
          ),
        ),
      },
    },
    async (request, reply) => {
      const { area, month, population, format = formAccepted(request) } = request.query;
      const input = { areaCodes: area, month, population };
      const report = await services.getMonthlyReport(input, contextOf(request, format));
      return answer(reply, report, (found) => {
        if (format === 'json') return reply.type('application/json').send(found);
        const language = languageOf(request.headers['accept-language']);
        return sendCsv(reply, `kuntakokeilu-${month}`, language, reportCsv(found, language));
      });
    },
  );
}
