import { join, resolve } from 'node:path'

/** Documents made for the import tests, which the whole program must take as well. */
const folder = resolve(import.meta.dirname, '..', 'fixtures', 'import')
export const fixture = (...path: string[]) => join(folder, ...path)

/** A short made-up report, whose title is its first line. */
export const portReport = `# Port plan of Lindenhafen 2024

The council set a GDP target of about 5 per cent for the year. Industry grew by 6.2 per cent.

## Housing

By 2026 the city will build 6,500 flats near the port. Half of them are let at a capped rent.

Deputies asked for a yearly review of the plan. The mayor agreed in writing.
`

export const otherReport = `# Water plan of Lindenhafen 2023

The works renew 40 km of pipes. Losses fell from 14 to 9 per cent within three years.

Households pay the same price as before. The council meets again in May.
`

export const chineseReport = `林登港市2024年政府工作报告

国内生产总值增长目标为5%左右。工业增加值增长6.2%，服务业增长4.8%。

城市将新建住房6500套，并改善港口环境。代表们建议每年评估一次。

市长书面同意了这一建议。
`
