import type { MeasuredFigure } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { type AgreementRequest, measureAgreement } from '../model/measure-agreement.ts'

serveTask<AgreementRequest, MeasuredFigure | null>(measureAgreement)
