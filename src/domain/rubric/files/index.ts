/** `waymark/domain/rubric/files`: rubrics from files of other makers and to them. A new format is exported here. */
export { RUBRIC_FORMATS, type RubricFormat } from './formats.js';
export { readRubricFile, writeRubricFile, type RubricsRead } from './rubric-file.js';
