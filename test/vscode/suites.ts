/** Every suite, in the order they run: the first sees the editor before the extension is started. */
import './activation.test.js';
import './recognition.test.js';
import './findings.test.js';
import './hover.test.js';
import './fixes.test.js';
import './files.test.js';
import './commands.test.js';
import './tables.test.js';
import './settings.test.js';
import './years.test.js';
import './restart.test.js';
