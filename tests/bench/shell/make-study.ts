import { generateStudy } from '../generate/coded-study.ts'
import { importReport, writeBenchLog } from './report-library.ts'

/** Makes the library of `generateStudy`; its large document is "Bench report". */
export async function makeStudy(home: string, path: string): Promise<void> {
  await writeBenchLog(path, generateStudy(await importReport(home, path)))
}
