/** What is measured, and the most it may weigh: kilobytes (1000 bytes) after gzip. An entry without a goal is measured and not judged. */
export const sizeGoals = [
  { entry: 'data/define', file: 'components/data/define.js' },
  { entry: 'goal-tracker/define', file: 'components/goal-tracker/define.js', goal: 24 },
  { entry: 'choice-board/define', file: 'components/choice-board/define.js', goal: 24 },
  { entry: 'rubric-scorer/define', file: 'components/rubric-scorer/define.js', goal: 28 },
  { entry: 'mastery-heatmap/define', file: 'components/mastery-heatmap/define.js', goal: 28 },
  { entry: 'sdk', file: 'sdk/index.js', goal: 16, withLazy: true },
  { entry: 'domain', file: 'domain/index.js', goal: 12, withLazy: true },
  { entry: 'cdn', file: 'cdn.js', goal: 75, withLazy: true },
];
