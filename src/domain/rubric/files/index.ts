/** `waymark/domain/rubric/files`: rubrics from files of other makers and to them. A new format is exported here. */
export { readRubricFile, writeRubricFile, type RubricFormat, type RubricsRead } from './rubric-file.js';
