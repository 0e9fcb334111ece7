/** A made-up report of our own, in English and Chinese, with a character of two code units and words that recur. */
export const sampleReport = `${[
  'Work report of the City of Lindenhafen, 2024',
  'The council set a GDP target of about 5 per cent. Industry grew by 6.2 per cent and services by 4.8 per cent.',
  'The council set aside 1.4 billion for flats: 6,500 homes \u{1F3E0} will be built by 2026.',
  'Deputies \u201cfully agree\u201d with the report. Deputies asked for a yearly review.',
  '林登港市2024年政府工作报告提出，国内生产总值增长5%左右。',
  '城市将新建住房6500套，并改善港口环境。',
].join('\n')}\n`

/** The id that the sample report has in every library: `d` and the beginning of the SHA-256 of its bytes. */
export const sampleReportId = 'd70c320a40583fd17021eb40586c4a058'
