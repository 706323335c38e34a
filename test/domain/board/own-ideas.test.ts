import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { acceptedIdeas, boardWithIdeas } from '../../../src/domain/board/own-ideas.js';
import { compileBoard } from '../../../src/domain/board/compile.js';
import { boardStanding } from '../../../src/domain/board/standing.js';
import { ChoiceSchema, ProposalSchema } from '../../../src/domain/records/board.js';
import { board, letters } from './boards.js';

const idea = (id: string, fields: object = {}) => v.parse(ProposalSchema, { id, boardId: 'b', learnerId: 'l', title: `Idea ${id}`, standardIds: ['st'], status: 'accepted', ...fields });

describe('own ideas', () => {
  it('takes only the accepted ones of this learner on this board', () => {
    const all = [idea('1'), idea('2', { status: 'proposed' }), idea('3', { status: 'declined' }), idea('4', { learnerId: 'm' }), idea('5', { boardId: 'other' })];
    assert.deepEqual(acceptedIdeas(all, 'b', 'l').map(({ id }) => id), ['1']);
    assert.deepEqual(acceptedIdeas(undefined, 'b', 'l'), []);
  });
  it('keeps the places of the squares that everybody has, and counts the idea', () => {
    const of = boardWithIdeas(letters(3, { rule: { kind: 'count', min: 1 } }), [idea('1')]);
    assert.deepEqual(of.options.map(({ id }) => id), ['a', 'b', 'c', '1']);
    const done = v.parse(ChoiceSchema, { id: 'c', boardId: 'b', optionId: '1', learnerId: 'l', status: 'done' });
    assert.equal(boardStanding(compileBoard(of), [done]).complete, true);
    const plain = letters(3);
    assert.equal(boardWithIdeas(plain, []), plain);
  });
  it('puts an idea where it belongs: its section, else what may be done; never in a must', () => {
    const sections = [{ id: 'm', kind: 'must' }, { id: 'y', kind: 'may' }];
    const of = board({ layout: 'mustAndMay', sections, options: [{ id: 'a', sectionId: 'm' }] });
    const places = boardWithIdeas(of, [idea('1'), idea('2', { sectionId: 'y' }), idea('3', { sectionId: 'gone' })]).options.map(({ sectionId }) => sectionId);
    assert.deepEqual(places, ['m', 'y', 'y', 'y']);
  });
});
