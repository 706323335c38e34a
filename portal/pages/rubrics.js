/** A teacher's page: the rubrics of the school. */
import './cdn/waymark.js';
import { startPage } from './shell.js';

startPage(() => undefined);
