import { storeSuite } from './store-suite.ts';
import { STORE_ENGINES } from './support/store-engines.ts';

for (const engine of STORE_ENGINES) storeSuite(engine);
