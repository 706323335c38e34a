/** Registers every element. */
import './components/data/define.js';
