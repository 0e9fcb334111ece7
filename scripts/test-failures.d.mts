interface Failure {
  name: string
  lines: string[]
}
export declare function firstLines(messages: string[]): string[]
export declare function failuresOfVitest(report: {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] }[]
  }[]
}): Failure[]
export interface PlaywrightSuite {
  title: string
  specs?: {
    title: string
    file: string
    line: number
    tests: { status: string; results: { errors: { message?: string }[] }[] }[]
  }[]
  suites?: PlaywrightSuite[]
}
export declare function failuresOfPlaywright(report: {
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
}): Failure[]
