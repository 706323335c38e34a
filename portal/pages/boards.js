/** A teacher's page: choice boards are made and changed here. */
import { startPage } from './shell.js';

startPage(() => undefined);
