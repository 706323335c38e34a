/**
 * What is measured, in kilobytes (1000 bytes) after gzip. `goal` is what we aim at; `ceiling` is what the build refuses to exceed, so that an
 * entry that has not reached its goal yet does not drift further from it. `withLazy` counts what `import()` adds as well.
 */
export const sizeGoals = [
  { entry: 'data/define', file: 'components/data/define.js' },
  { entry: 'goal-tracker/define', file: 'components/goal-tracker/define.js', goal: 24 },
  { entry: 'choice-board/define', file: 'components/choice-board/define.js', goal: 24 },
  { entry: 'board-editor/define', file: 'components/board-editor/define.js', goal: 30 },
  { entry: 'rubric-editor/define', file: 'components/rubric-editor/define.js', goal: 32 },
  { entry: 'rubric-scorer/define', file: 'components/rubric-scorer/define.js', goal: 28 },
  { entry: 'mastery-heatmap/define', file: 'components/mastery-heatmap/define.js', goal: 28 },
  { entry: 'sdk', file: 'sdk/index.js', goal: 16 },
  { entry: 'domain', file: 'domain/index.js', goal: 12, withLazy: true },
  { entry: 'domain/records', file: 'domain/records/index.js', goal: 12, withLazy: true },
  { entry: 'domain/mastery', file: 'domain/mastery/index.js', goal: 12, withLazy: true },
  { entry: 'domain/goal', file: 'domain/goal/index.js', goal: 12, withLazy: true },
  { entry: 'domain/board', file: 'domain/board/index.js', goal: 12, withLazy: true },
  { entry: 'domain/rubric', file: 'domain/rubric/index.js', goal: 12, withLazy: true },
  { entry: 'domain/rubric/files', file: 'domain/rubric/files/index.js', goal: 12, withLazy: true },
  { entry: 'domain/export', file: 'domain/export/index.js', goal: 12, withLazy: true },
  { entry: 'cdn', file: 'cdn.js', goal: 75 },
  { entry: 'cdn-all', file: 'cdn-all.js', withLazy: true },
];
