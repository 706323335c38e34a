import type { Messages } from '../message.types.js';

/** Sentences that all elements share and need for a first look, and the two errors that are said where the others could not be loaded. */
export const uiWords = {
  loading: 'Getting your records…',
  noSource: 'Nothing to show yet. This page names no records.',
  retry: 'Try again',
  readOnly: 'You can look, but not change anything here.',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  undo: 'Undo',
  noTitle: '(no title)',
  noName: '(no name)',
  notAllowed: 'Only {who} can do this.',
  roleTeacher: 'a teacher',
  error_unknown: 'Something went wrong. What you typed is still here.',
  error_offline: 'Not connected. Nothing you typed is lost.',
} satisfies Messages;
