/** What the editor asks for, as the kind in `way-<kind>-request` and `way-<kind>-change`: a rubric was made, changed or brought in, or marks were looked at again. */
export const RUBRIC = 'rubric';
/** What is written and not saved is kept with the records, so that a reload finds it. */
export const RUBRIC_DRAFT = 'rubric-draft';
