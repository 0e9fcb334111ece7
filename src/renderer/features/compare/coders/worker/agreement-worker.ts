import { serveTask } from '../../worker/serve-task.ts'
import {
  type AgreementRequest,
  type MeasuredAgreement,
  measureAgreement,
} from '../model/measure-agreement.ts'

serveTask<AgreementRequest, MeasuredAgreement>(measureAgreement)
